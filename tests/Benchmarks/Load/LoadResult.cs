namespace PluginHost.Benchmarks.Load;

/// <summary>What many connections at once got.</summary>
internal sealed record LoadResult(double PerSecond, Latencies Latencies, int Failures);
