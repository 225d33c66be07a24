using System.Diagnostics;
using Microsoft.Playwright;
using PluginHost.Benchmarks.Hosting;
using PluginHost.Benchmarks.Load;
using PluginHost.Benchmarks.Report;

namespace PluginHost.Benchmarks.Parts.Browsing;

/// <summary>What a person sees: the first screen of thumbnails, scrolling, and jumping anywhere.</summary>
internal sealed class BrowserPart : IPart
{
    private const string User = "olga";
    private const string Password = "a good password";

    // As the grid is on a screen of this size.
    private const int Step = 60, Columns = 5, Cell = 232;

    public string Name => "browser";

    public string Method =>
        "Headless Chromium of 1440 x 900 without a GPU, on the same cores as the host. 'Opening' is from navigation until every visible cell has its thumbnail drawn; frames are the gaps between "
        + "requestAnimationFrame calls while the grid moves by 60 px a frame, that is four screens a second (16.7 ms is perfect, above 25 ms a frame was dropped), over thumbnails that the host still has to make, and "
        + "again over the same ones; the yardstick is a bare page with as many pictures of that size, all in memory. A jump sets the scroll position and waits for every visible thumbnail.";

    public async Task<IReadOnlyList<Finding>> RunAsync(Bench bench, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        await using var chromium = await Chromium.StartAsync();
        foreach (var size in bench.Pick<int[]>([100_000, 1_000_000], [20_000]))
        {
            var home = await GeneratedHome.GetAsync(bench, size, cancellationToken);
            await using var host = await HostProcess.StartAsync(home, cancellationToken);
            await host.ForIndexAsync(cancellationToken);
            findings.AddRange(await MeasureAsync(bench, chromium, host, $"{size:N0}", cancellationToken));
        }

        return findings;
    }

    private static async Task<IReadOnlyList<Finding>> MeasureAsync(Bench bench, Chromium chromium, HostProcess host, string size, CancellationToken cancellationToken)
    {
        var page = await chromium.OpenAsync(host.Url);
        await EnterAsync(page);
        var opening = new List<double>();
        for (var i = 0; i < bench.Pick(6, 2); i++)
        {
            var start = Stopwatch.GetTimestamp();
            await page.GotoAsync("/");
            await ShownAsync(page);
            opening.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        var steps = bench.Pick(600, 60);
        var unseen = await ScrollAsync(page, steps);
        await page.EvaluateAsync(GridScripts.Jump, 0);
        await ShownAsync(page);
        var seen = await ScrollAsync(page, steps);
        var jumps = await JumpAsync(bench, page, cancellationToken);
        var bare = await BareAsync(chromium, host.Url, steps);
        return
        [
            new Finding($"{size}: opening, first screen of thumbnails", new Latencies(opening.Skip(1)).Median, "ms") { Note = $"first time {opening[0]:0} ms" },
            new Finding($"{size}: frame while scrolling, thumbnails made meanwhile", unseen.Mean, "ms") { Yardstick = bare.Mean, Note = Smoothness(unseen, bare) },
            new Finding($"{size}: frame while scrolling, thumbnails seen before", seen.Mean, "ms") { Yardstick = bare.Mean, Note = Smoothness(seen, bare) },
            new Finding($"{size}: jump anywhere", jumps.Median, "ms") { Note = $"slowest {jumps.P99:0} ms" },
        ];
    }

    private static async Task<Latencies> BareAsync(Chromium chromium, Uri url, int steps)
    {
        var page = await chromium.OpenAsync(url);
        await page.EvaluateAsync(GridScripts.Plain, new[] { (steps * Step) + 1_000, Columns, Cell });
        var frames = await ScrollAsync(page, steps);
        await page.CloseAsync();
        return frames;
    }

    private static async Task<Latencies> ScrollAsync(IPage page, int steps) => new(await page.EvaluateAsync<double[]>(GridScripts.Scroll, new[] { Step, steps }));

    private static string Smoothness(Latencies frames, Latencies bare) =>
        $"p99 {frames.P99:0.0} ms, {frames.Share(25):P0} dropped of {frames.Count}; bare p99 {bare.P99:0.0} ms, {bare.Share(25):P0} dropped";

    private static async Task<Latencies> JumpAsync(Bench bench, IPage page, CancellationToken cancellationToken)
    {
        var jumps = new List<double>();
        for (var i = 1; i <= bench.Pick(15, 3); i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var start = Stopwatch.GetTimestamp();
            await page.EvaluateAsync(GridScripts.Jump, i * 0.618 % 1);
            await page.EvaluateAsync("() => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))");
            await ShownAsync(page);
            jumps.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return new Latencies(jumps);
    }

    private static async Task ShownAsync(IPage page) => await page.WaitForFunctionAsync(GridScripts.AllShown, null, new() { PollingInterval = 10 });

    // The first run on a home makes its owner, later ones log in.
    private static async Task EnterAsync(IPage page)
    {
        await page.GotoAsync("/");
        await page.GetByTestId("login-username").FillAsync(User);
        await page.GetByTestId("login-password").FillAsync(Password);
        if (await page.GetByTestId("login-repeat").IsVisibleAsync())
        {
            await page.GetByTestId("login-repeat").FillAsync(Password);
        }

        await page.GetByTestId("login-submit").ClickAsync();
        await page.GetByTestId("search-input").WaitForAsync();
    }
}
