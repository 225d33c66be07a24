using PluginHost.Benchmarks.Report;

namespace PluginHost.Benchmarks;

/// <summary>A part of the benchmark that can run by itself.</summary>
internal interface IPart
{
    /// <summary>What <c>./bench.sh</c> calls it.</summary>
    string Name { get; }

    /// <summary>How it measures, for the report: two or three sentences.</summary>
    string Method { get; }

    Task<IReadOnlyList<Finding>> RunAsync(Bench bench, CancellationToken cancellationToken);
}
