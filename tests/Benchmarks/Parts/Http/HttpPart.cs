using PluginHost.Benchmarks.Hosting;
using PluginHost.Benchmarks.Load;
using PluginHost.Benchmarks.Report;
using PluginHost.Benchmarks.Yardsticks;

namespace PluginHost.Benchmarks.Parts.Http;

/// <summary>What the host adds to Kestrel: routing, policies, the plugin boundary.</summary>
internal sealed class HttpPart : IPart
{
    private const int Connections = 16;
    private const int Rounds = 5;

    public string Name => "http";

    public string Method =>
        $"{Connections} keep-alive connections from a raw-socket loader on the same machine; requests a second of the real host against a bare Kestrel process that serves the same bytes with an ETag. "
        + $"{Rounds} rounds in turns after a warm-up, medians. The host authenticates each request by a bearer token; the bare server does not.";

    public async Task<IReadOnlyList<Finding>> RunAsync(Bench bench, CancellationToken cancellationToken)
    {
        var home = await GeneratedHome.GetAsync(bench, bench.Pick(100_000, 20_000), cancellationToken);
        await using var host = await HostProcess.StartAsync(home, cancellationToken);
        await host.ForIndexAsync(cancellationToken);
        using var folder = new TemporaryFolder();
        var cases = await PrepareAsync(host, folder.Path, cancellationToken);
        using var bare = await BareServerProcess.StartAsync(folder.Path);
        var findings = new List<Finding>();
        foreach (var item in cases)
        {
            findings.Add(await MeasureAsync(bench, host, bare.Url, item, cancellationToken));
        }

        return findings;
    }

    private static async Task<List<HttpCase>> PrepareAsync(HostProcess host, string folder, CancellationToken cancellationToken)
    {
        var page = await host.GetAsync("pictures?limit=40", cancellationToken);
        var picture = page.GetProperty("items")[0];
        var path = $"/api/v1/pictures/{picture.GetProperty("id").GetInt64()}/thumbnail?size=512&v={picture.GetProperty("v").GetString()}";
        using var thumbnail = await host.Owner.GetAsync(path, cancellationToken);
        await File.WriteAllBytesAsync(Path.Combine(folder, "thumbnail"), await thumbnail.Content.ReadAsByteArrayAsync(cancellationToken), cancellationToken);
        await File.WriteAllBytesAsync(Path.Combine(folder, "page.json"), await host.Owner.GetByteArrayAsync("/api/v1/pictures?limit=100", cancellationToken), cancellationToken);
        return
        [
            new("cached thumbnail", path, "/thumbnail", null, null, 200, "thumbnail"),
            new("thumbnail not modified (304)", path, "/thumbnail", thumbnail.Headers.ETag!.ToString(), "\"thumbnail\"", 304, null),
            new("page of 100 as JSON", "/api/v1/pictures?limit=100", "/page.json", null, null, 200, null),
        ];
    }

    private static async Task<Finding> MeasureAsync(Bench bench, HostProcess host, Uri bare, HttpCase item, CancellationToken cancellationToken)
    {
        var time = TimeSpan.FromSeconds(bench.Pick(2.5, 0.5));
        byte[] ours = RawConnection.Request(host.Url, item.Path, [host.Authorization, .. Condition(item.Tag)]);
        byte[] theirs = RawConnection.Request(bare, item.BarePath, [.. Condition(item.BareTag)]);
        var (mine, yardstick) = (new List<LoadResult>(), new List<LoadResult>());
        for (var round = 0; round <= Rounds; round++)
        {
            mine.Add(await Loader.RunAsync(host.Url, [ours], item.Status, Connections, time, cancellationToken));
            yardstick.Add(await Loader.RunAsync(bare, [theirs], item.Status, Connections, time, cancellationToken));
        }

        // The first round is the warm-up.
        var (own, other) = (Middle(mine.Skip(1)), Middle(yardstick.Skip(1)));
        return new Finding(item.What, own.PerSecond, "/s")
        {
            Yardstick = other.PerSecond,
            IsRate = true,
            Note = $"p50 {own.Latencies.Median:0.00} ms, p99 {own.Latencies.P99:0.00} ms (bare {other.Latencies.Median:0.00}, {other.Latencies.P99:0.00}); {mine.Sum(result => result.Failures)} failed",
        }.JudgedByRatio(item.Bar);
    }

    private static (string, string)[] Condition(string? tag) => tag is null ? [] : [("If-None-Match", tag)];

    private static LoadResult Middle(IEnumerable<LoadResult> results)
    {
        var sorted = results.OrderBy(result => result.PerSecond).ToArray();
        return sorted[sorted.Length / 2];
    }
}
