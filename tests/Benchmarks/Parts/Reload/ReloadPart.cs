using System.Diagnostics;
using PluginHost.Benchmarks.Hosting;
using PluginHost.Benchmarks.Load;
using PluginHost.Benchmarks.Report;

namespace PluginHost.Benchmarks.Parts.Reload;

/// <summary>A small plugin reloaded again and again while its route and the library are in use.</summary>
internal sealed class ReloadPart : IPart
{
    private const string Plugin = SmallPlugin.Id;
    private const int Connections = 4;

    public string Name => "reload";

    public string Method =>
        "A plugin with one route and one tagger is switched off and on 50 times, first of all, and then reloaded 1,000 times over HTTP while four connections call its route and the list of pictures without a pause. "
        + "Contexts alive are the assemblies the process has more than before, once it has come to rest; memory is the resident set after each tenth part.";

    public async Task<IReadOnlyList<Finding>> RunAsync(Bench bench, CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder();
        var home = folder.Sub("home");
        SmallPlugin.CopyTo(Path.Combine(home, "plugins", "small"));
        await using var host = await HostProcess.StartAsync(home, cancellationToken);
        await host.ForIndexAsync(cancellationToken);
        var activation = await ActivateAsync(bench, host, cancellationToken);
        byte[][] requests =
        [
            RawConnection.Request(host.Url, $"/api/v1/plugins/{Plugin}/x/here", host.Authorization),
            RawConnection.Request(host.Url, "/api/v1/pictures?limit=20", host.Authorization),
        ];
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var lanes = Enumerable.Range(0, Connections).Select(lane => Task.Run(() => CallAsync(host.Url, requests, lane, stop.Token), cancellationToken)).ToArray();
        var reloads = new Reloads(host, Plugin);
        await reloads.RunAsync(bench.Pick(1000, 30), cancellationToken);
        await stop.CancelAsync();
        var calls = await Task.WhenAll(lanes);
        return [activation, .. reloads.Findings(calls.Sum(lane => lane.Calls), calls.Sum(lane => lane.Failures), await reloads.AliveAsync(cancellationToken))];
    }

    private static async Task<Finding> ActivateAsync(Bench bench, HostProcess host, CancellationToken cancellationToken)
    {
        var times = new List<double>();
        for (var i = 0; i < bench.Pick(50, 5); i++)
        {
            await host.SendAsync(HttpMethod.Post, $"plugins/{Plugin}/disable", "{}", cancellationToken);
            var start = Stopwatch.GetTimestamp();
            await host.SendAsync(HttpMethod.Post, $"plugins/{Plugin}/enable", "{}", cancellationToken);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        var latencies = new Latencies(times);
        return new Finding("switched on and active", latencies.Median, "ms") { Note = $"p99 {latencies.P99:0.0} ms" }.Judged("active");
    }

    private static async Task<(long Calls, long Failures)> CallAsync(Uri server, byte[][] requests, int lane, CancellationToken stop)
    {
        var (calls, failures) = (0L, 0L);
        using var connection = await RawConnection.OpenAsync(server, CancellationToken.None);
        for (; !stop.IsCancellationRequested; calls++)
        {
            var (status, _) = await connection.SendAsync(requests[(calls + lane) % requests.Length], CancellationToken.None);
            failures += status == 200 ? 0 : 1;
        }

        return (calls, failures);
    }
}
