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
    private readonly Dictionary<string, string> _proofs = [];

    public async Task RunAsync(int count, CancellationToken cancellationToken)
    {
        for (var i = 0; i < count; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await host.SendAsync(HttpMethod.Post, $"plugins/{plugin}/reload", "{}", cancellationToken);
            _answers.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            if ((i + 1) % 5 == 0)
            {
                await ReadProofsAsync(cancellationToken);
            }

            if ((i + 1) % Math.Max(1, count / 10) == 0)
            {
                _memory.Add(host.Memory());
            }
        }
    }

    /// <summary>Waits for the last proofs; answers how many contexts have none.</summary>
    public async Task<int> AliveAsync(CancellationToken cancellationToken)
    {
        for (var i = 0; i < 300; i++)
        {
            await ReadProofsAsync(cancellationToken);
            if (_proofs.Values.All(IsDead))
            {
                break;
            }

            await Task.Delay(100, cancellationToken);
        }

        return _proofs.Values.Count(proof => !IsDead(proof));
    }

    public IReadOnlyList<Finding> Findings(long calls, long failures, int alive)
    {
        var latencies = new Latencies(_answers.Skip(3));
        return
        [
            new Finding("reload, asked for and answered", latencies.Median, "ms") { Note = $"p99 {latencies.P99:0.0} ms, {_answers.Count} reloads" }.Judged("reload"),
            new Finding("failed requests", failures, "") { Note = $"of {calls:N0}" }.Judged("reload-failures"),
            new Finding("contexts alive", alive, "") { Note = string.Join(", ", _proofs.Values.CountBy(proof => proof).Select(pair => $"{pair.Value} {pair.Key}")) }.Judged("reload-leaks"),
            new Finding("memory after the last reload", _memory[^1], "MB") { Note = $"after a tenth {_memory[0]:0} MB, after half {_memory[_memory.Count / 2]:0} MB" },
        ];
    }

    private static bool IsDead(string proof) => proof is "proved" or "none";

    // The host keeps the latest reports only, so they are collected while it runs.
    private async Task ReadProofsAsync(CancellationToken cancellationToken)
    {
        var answer = await host.GetAsync($"plugins/{plugin}", cancellationToken);
        foreach (var report in answer.GetProperty("reloads").EnumerateArray())
        {
            _proofs[report.GetProperty("at").GetString()!] = report.GetProperty("unload").GetString()!;
        }
    }
}
