using System.Diagnostics;
using PluginHost.Benchmarks.Hosting;
using PluginHost.Benchmarks.Load;
using PluginHost.Benchmarks.Report;

namespace PluginHost.Benchmarks.Parts.Writes;

/// <summary>What an edit costs, and what it costs whoever looks next.</summary>
internal sealed class WritePart : IPart
{
    private const int BatchSize = 10_000;

    public string Name => "writes";

    public string Method =>
        "On a library of 1,000,000: one picture is given stars and the same page is asked for again, in turns, so that every page has an edit to take in; then one batch tags 10,000 pictures and is undone by another. "
        + "Stars and tags are put back.";

    public async Task<IReadOnlyList<Finding>> RunAsync(Bench bench, CancellationToken cancellationToken)
    {
        var home = await GeneratedHome.GetAsync(bench, bench.Pick(1_000_000, 20_000), cancellationToken);
        await using var host = await HostProcess.StartAsync(home, cancellationToken);
        await host.ForIndexAsync(cancellationToken);
        var findings = new List<Finding>();
        foreach (var sort in (string[])["-imported", "-stars"])
        {
            findings.AddRange(await StarAsync(bench, host, sort, cancellationToken));
        }

        findings.AddRange(await BatchAsync(host, cancellationToken));
        return findings;
    }

    private static async Task<IReadOnlyList<Finding>> StarAsync(Bench bench, HostProcess host, string sort, CancellationToken cancellationToken)
    {
        var page = await host.GetAsync($"pictures?limit=100&sort={sort}", cancellationToken);
        var pictures = page.GetProperty("items").EnumerateArray().Select(item => (Id: item.GetProperty("id").GetInt64(), Stars: item.GetProperty("stars").GetInt32())).ToArray();
        var (edits, pages) = (new List<double>(), new List<double>());
        for (var i = 0; i < bench.Pick(60, 6); i++)
        {
            var (id, stars) = pictures[i / 2 % pictures.Length];
            var start = Stopwatch.GetTimestamp();
            await host.SendAsync(HttpMethod.Patch, $"pictures/{id}", $$"""{"stars":{{(i % 2 == 0 ? (stars + 1) % 6 : stars)}}}""", cancellationToken);
            edits.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            start = Stopwatch.GetTimestamp();
            await host.Owner.GetByteArrayAsync($"/api/v1/pictures?limit=100&sort={sort}", cancellationToken);
            pages.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        var (edit, next) = (new Latencies(edits.Skip(2)), new Latencies(pages.Skip(2)));
        return
        [
            new Finding($"stars of one picture, sorted by {sort}", edit.Median, "ms") { Note = $"p99 {edit.P99:0.0} ms" },
            new Finding($"the page after it, sorted by {sort}", next.Median, "ms") { Note = $"p99 {next.P99:0.0} ms" },
        ];
    }

    private static async Task<IReadOnlyList<Finding>> BatchAsync(HostProcess host, CancellationToken cancellationToken)
    {
        var ids = new List<long>(BatchSize);
        while (ids.Count < BatchSize)
        {
            var page = await host.GetAsync($"pictures?limit=500&offset={ids.Count}", cancellationToken);
            ids.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetInt64()));
        }

        var list = string.Join(',', ids);
        var start = Stopwatch.GetTimestamp();
        await host.SendAsync(HttpMethod.Post, "pictures/batch", $$"""{"ids":[{{list}}],"edit":{"addTags":["benchmark tag"]} }""", cancellationToken);
        var added = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        start = Stopwatch.GetTimestamp();
        await host.Owner.GetByteArrayAsync("/api/v1/pictures?q=tag:%22benchmark%20tag%22&limit=100", cancellationToken);
        var page2 = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        start = Stopwatch.GetTimestamp();
        await host.SendAsync(HttpMethod.Post, "pictures/batch", $$"""{"ids":[{{list}}],"edit":{"removeTags":["benchmark tag"]} }""", cancellationToken);
        var removed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return
        [
            new Finding("a tag for 10,000 pictures", added, "ms"),
            new Finding("the page after it", page2, "ms"),
            new Finding("the tag taken from 10,000 pictures", removed, "ms"),
        ];
    }
}
