using System.Diagnostics;
using PluginHost.Benchmarks.Hosting;
using PluginHost.Benchmarks.Load;
using PluginHost.Benchmarks.Report;

namespace PluginHost.Benchmarks.Parts.Queries;

/// <summary>What people ask of a library of a million.</summary>
internal sealed class QueryPart : IPart
{
    public string Name => "queries";

    public string Method =>
        "A generated library of 1,000,000 pictures with 10,000,000 tags. Each question is asked over one keep-alive connection up to 120 times or 3 seconds, with other offsets, tags and words each time where it has any; "
        + "'measured' is the median over HTTP with the whole answer read, 'server' the mean that the host's own metrics give for the same requests, 'first' the very first time, of shuffles the slowest of five new ones. "
        + "The yardstick is hand-written SQL for the same rows and the same count on the same file (prepared, memory-mapped, in this process, no JSON). The file has no index by tag, since the host does not need one, so SQL walks the sort order and looks each picture's tag up.";

    public async Task<IReadOnlyList<Finding>> RunAsync(Bench bench, CancellationToken cancellationToken)
    {
        var home = await GeneratedHome.GetAsync(bench, bench.Pick(1_000_000, 20_000), cancellationToken);
        await using var host = await HostProcess.StartAsync(home, cancellationToken);
        bench.Say($"index there after {(await host.ForIndexAsync(cancellationToken)).TotalSeconds:0.0} s");
        using var sql = new SqlYardstick(GeneratedHome.Database(home));
        using var connection = await RawConnection.OpenAsync(host.Url, cancellationToken);
        var findings = new List<Finding>();
        foreach (var item in new QueryCases(await Names.ReadAsync(host, cancellationToken)).All())
        {
            bench.Say($"  {item.What}");
            findings.Add(await MeasureAsync(bench, host, connection, sql, item, cancellationToken));
        }

        return findings;
    }

    private static async Task<Finding> MeasureAsync(
        Bench bench, HostProcess host, RawConnection connection, SqlYardstick sql, QueryCase item, CancellationToken cancellationToken)
    {
        var (times, limit) = (bench.Pick(120, 8), TimeSpan.FromSeconds(bench.Pick(3.0, 1.0)));
        var first = 0.0;
        for (var i = 0; i < item.Firsts; i++)
        {
            first = Math.Max(first, await AskAsync(host, connection, item.Path(i), cancellationToken));
        }

        var before = await ServerTime.ReadAsync(host, cancellationToken);
        var (taken, watch) = (new List<double>(), Stopwatch.StartNew());
        for (var i = 1; i <= times && (watch.Elapsed < limit || i <= 3); i++)
        {
            taken.Add(await AskAsync(host, connection, item.Path(i), cancellationToken));
        }

        var server = (await ServerTime.ReadAsync(host, cancellationToken)).MeanSince(before);
        var latencies = new Latencies(taken);
        var yardstick = item.Sql is { } statements ? sql.Time(statements, bench.Pick(20, 3), limit).Median : (double?)null;
        var finding = new Finding(item.What, latencies.Median, "ms") { Yardstick = yardstick, Note = $"p99 {latencies.P99:0.0}, server {server:0.00}, first {first:0.0} ms" };
        return item.Bar == "page"
            ? finding with { Judgements = [new("page-server", server), new("page-http", latencies.P99)] }
            : finding.Judged(item.Bar);
    }

    private static async Task<double> AskAsync(HostProcess host, RawConnection connection, string path, CancellationToken cancellationToken)
    {
        var request = RawConnection.Request(host.Url, $"/api/v1/{path}", host.Authorization);
        var start = Stopwatch.GetTimestamp();
        var (status, _) = await connection.SendAsync(request, cancellationToken);
        var elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return status == 200 ? elapsed : throw new InvalidOperationException($"GET {path} answered {status}.");
    }
}
