namespace PluginHost.Benchmarks.Report;

/// <summary>What the design promises.</summary>
/// <param name="Id">What findings name.</param>
/// <param name="Promise">In words.</param>
/// <param name="Limit">The most that a judged value or ratio may be.</param>
internal sealed record Bar(string Id, string Promise, double Limit)
{
    public static IReadOnlyList<Bar> All { get; } =
    [
        new("import", "import end to end: at most 1.6 x the time of bare vipsthumbnail with the same workers", 1.6),
        new("page-server", "a page of 100 out of 1,000,000, any sort, any filter: under 10 ms in the server", 10),
        new("page-http", "the same: p99 under 30 ms over HTTP", 30),
        new("count", "count or facets of any filter at 1,000,000: under 20 ms", 20),
        new("text", "text search at 1,000,000: under 30 ms", 30),
        new("likeness", "likeness search at 1,000,000 x 512: under 30 ms, recall@100 over 99%", 30),
        new("thumbnail", "cached thumbnail over HTTP: within 1.5 x of bare Kestrel", 1.5),
        new("active", "a small plugin, from switched on to active: under 50 ms", 50),
        new("reload", "reload of a small plugin under load: under 100 ms", 100),
        new("reload-failures", "1,000 reloads: no failed request", 0),
        new("reload-leaks", "1,000 reloads: no context alive", 0),
        new("reload-growth", "1,000 reloads of each plugin: memory within 5%", 1.05),
        new("script", "script saved to usable: under 50 ms warm", 50),
        new("script-cold", "the same, the first script of a process: under 1 s", 1_000),
        new("script-cached", "the same, from the compile cache: under 20 ms", 20),
        new("script-check", "a warm check of a script: under 10 ms", 10),
        new("script-leaks", "1,000 edits of a script: no context alive", 0),
        new("search", "a search of a script over 1,000,000 pictures: under 250 ms", 250),
        new("worker", "a call into a process of its own: under 100 µs, and pixels on top", 100),
        new("preview", "preview of a 12-megapixel picture at 1,440 px while a slider moves: p95 under 80 ms", 80),
        new("chain", "a chain of five filters over 200 pictures: at most 1.2 x the vips command line", 1.2),
        new("start", "cold start to first response with all built-in plugins: under 600 ms", 600),
        new("memory", "idle memory: under 200 MB", 200),
    ];

    public static Bar Find(string id) => All.Single(bar => bar.Id == id);
}
