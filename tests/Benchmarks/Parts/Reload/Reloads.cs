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
    private double _assemblies;

    public async Task RunAsync(int count, CancellationToken cancellationToken)
    {
        _assemblies = await CountAssembliesAsync(cancellationToken);
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

    /// <summary>Waits until the process has as many assemblies as before; answers how many it has more. Every context that is alive has one.</summary>
    public async Task<int> AliveAsync(CancellationToken cancellationToken)
    {
        var more = 0;
        for (var i = 0; i < 300 && (i == 0 || more > 0); i++)
        {
            await Task.Delay(100, cancellationToken);
            more = (int)(await CountAssembliesAsync(cancellationToken) - _assemblies);
        }

        return Math.Max(0, more);
    }

    public IReadOnlyList<Finding> Findings(long calls, long failures, int alive)
    {
        var latencies = new Latencies(_answers.Skip(3));
        return
        [
            new Finding("reload, asked for and answered", latencies.Median, "ms") { Note = $"p99 {latencies.P99:0.0} ms, {_answers.Count} reloads" }.Judged("reload"),
            new Finding("failed requests", failures, "") { Note = $"of {calls:N0}" }.Judged("reload-failures"),
            new Finding("contexts alive", alive, "") { Note = $"of {_answers.Count}" }.Judged("reload-leaks"),
            new Finding("memory after the last reload", _memory[^1], "MB") { Note = $"after a tenth {_memory[0]:0} MB, after half {_memory[_memory.Count / 2]:0} MB" },
        ];
    }

    private async Task<double> CountAssembliesAsync(CancellationToken cancellationToken)
    {
        var metrics = await host.Owner.GetStringAsync("/metrics", cancellationToken);
        var line = metrics.Split('\n').Single(line => line.StartsWith("dotnet_assembly_count ", StringComparison.Ordinal));
        return double.Parse(line.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
    }
}
