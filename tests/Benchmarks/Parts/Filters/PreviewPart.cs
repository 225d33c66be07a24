using System.Diagnostics;
using System.Globalization;
using PluginHost.Benchmarks.Hosting;
using PluginHost.Benchmarks.Load;
using PluginHost.Benchmarks.Parts.Import;
using PluginHost.Benchmarks.Report;

namespace PluginHost.Benchmarks.Parts.Filters;

/// <summary>Looking while a slider moves.</summary>
internal sealed class PreviewPart : IPart
{
    // What an import sets off (thumbnails, scores, tags) is over by then.
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(5);

    public string Name => "previews";

    public string Method =>
        "A 12-megapixel JPEG in a library of two; a slider moves one step after each answer, as the page does it; previews of 1,440 px over HTTP, first the one that decodes. Five steps are contrast, which moves, saturation, blur, half the size, sharpen.";

    public async Task<IReadOnlyList<Finding>> RunAsync(Bench bench, CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder();
        await using var host = await HostProcess.StartAsync(folder.Sub("home"), cancellationToken);
        await host.ForIndexAsync(cancellationToken);
        var input = folder.Sub("in");
        await Photographs.WriteJpegsAsync(input, 2, 0, cancellationToken);
        var ids = await FilterRequests.ImportPicturesAsync(host, input, cancellationToken);
        await Task.Delay(Settled, cancellationToken);
        return
        [
            await MeasureAsync(bench, host, ids[0], "exposure", value => [FilterRequests.Step("exposure", "stops", value / 50 - 1)], cancellationToken),
            await MeasureAsync(bench, host, ids[1], "five steps", FilterRequests.Chain, cancellationToken),
        ];
    }

    private static async Task<Finding> MeasureAsync(Bench bench, HostProcess host, long picture, string what, Func<double, string[]> steps, CancellationToken cancellationToken)
    {
        var times = new List<double>();
        for (var value = 0; value < bench.Pick(100, 10); value++)
        {
            var body = $$"""{"picture":{{picture}},"size":1440,"steps":[{{string.Join(',', steps(value))}}]}""";
            var start = Stopwatch.GetTimestamp();
            await host.PostAsync("filters/preview", body, cancellationToken);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        var moving = times.Skip(5).Order().ToList();
        var p95 = moving[(int)(moving.Count * 0.95)];
        return new Finding($"preview while a slider moves, {what}, p95", p95, "ms")
        {
            Note = string.Create(CultureInfo.InvariantCulture, $"median {moving[moving.Count / 2]:0.0} ms; first with decoding {times[0]:0} ms"),
        }.Judged("preview");
    }
}
