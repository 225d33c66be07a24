using System.Diagnostics;
using PluginHost.Benchmarks.Hosting;
using PluginHost.Benchmarks.Load;
using PluginHost.Benchmarks.Report;

namespace PluginHost.Benchmarks.Parts.Reload;

/// <summary>Reloads one plugin and keeps count of what came of its old contexts.</summary>
internal sealed class Reloads(HostProcess host, string plugin)
{
    private readonly List<double> _answers = [];
    private readonly List<double> _memory = [];
    private int _assemblies;

    /// <summary>From the request to its answer; the first few are warm-up.</summary>
    public Latencies Answered => new(_answers.Skip(3));

    /// <summary>Memory at the end against the beginning: of three samples each, since a collection more or less is a tenth of it.</summary>
    public double Growth => new Latencies(_memory.TakeLast(3)).Median / new Latencies(_memory.Take(3)).Median;

    public async Task RunAsync(int count, CancellationToken cancellationToken)
    {
        _assemblies = await host.CountAssembliesAsync(cancellationToken);
        for (var i = 0; i < count; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await host.SendAsync(HttpMethod.Post, $"plugins/{plugin}/reload", "{}", cancellationToken);
            _answers.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            if ((i + 1) % Math.Max(1, count / 10) == 0)
            {
                _memory.Add(host.Memory());
            }
        }
    }

    /// <summary>How many contexts are alive that were not before.</summary>
    public Task<int> AliveAsync(CancellationToken cancellationToken) => host.MoreAssembliesAsync(_assemblies, cancellationToken);

    public IReadOnlyList<Finding> Findings(long calls, long failures, int alive)
    {
        var latencies = Answered;
        return
        [
            new Finding("reload, asked for and answered", latencies.Median, "ms") { Note = $"p99 {latencies.P99:0.0} ms, {_answers.Count} reloads" }.Judged("reload"),
            new Finding("failed requests", failures, "") { Note = $"of {calls:N0}" }.Judged("reload-failures"),
            new Finding("contexts alive", alive, "") { Note = $"of {_answers.Count}" }.Judged("reload-leaks"),
            new Finding("memory after the last reload", _memory[^1], "MB") { Note = $"after a tenth {_memory[0]:0} MB, after half {_memory[_memory.Count / 2]:0} MB" },
        ];
    }
}
