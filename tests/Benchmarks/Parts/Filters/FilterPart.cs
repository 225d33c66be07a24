using System.Diagnostics;
using System.Globalization;
using System.Text;
using PluginHost.Benchmarks.Hosting;
using PluginHost.Benchmarks.Load;
using PluginHost.Benchmarks.Parts.Import;
using PluginHost.Benchmarks.Report;
using PluginHost.Benchmarks.Yardsticks;

namespace PluginHost.Benchmarks.Parts.Filters;

/// <summary>Looking while a slider moves, and many pictures through a chain.</summary>
internal sealed class FilterPart : IPart
{
    private const string Standard = "builtin.filters.standard.";

    public string Name => "filters";

    public string Method =>
        "A 12-megapixel JPEG; a slider moves one step after each answer, as the page does it; previews of 1,440 px over HTTP, first the one that decodes. A chain is contrast, saturation, blur, half the size, sharpen: "
        + "files of full size from `POST /filters/render`, as many at a time as there are cores, against the `vips` command line, one command a step, as many pictures at a time with one thread each; "
        + "and against the npm package sharp, the same steps in two pipelines a picture, in one process that is warm.";

    public async Task<IReadOnlyList<Finding>> RunAsync(Bench bench, CancellationToken cancellationToken)
    {
        VipsThumbnail.Require();
        await SharpSteps.RequireAsync(cancellationToken);
        using var folder = new TemporaryFolder();
        await using var host = await HostProcess.StartAsync(folder.Sub("home"), cancellationToken);
        await host.ForIndexAsync(cancellationToken);
        var count = bench.Pick(200, 4);
        var input = folder.Sub("in");
        await Photographs.WriteJpegsAsync(input, count, 0, cancellationToken);
        var ids = await ImportAsync(host, input, cancellationToken);
        return
        [
            await PreviewAsync(bench, host, ids[0], "exposure", value => [Step("exposure", "stops", value / 50 - 1)], cancellationToken),
            await PreviewAsync(bench, host, ids[1], "five steps", value => Chain(value), cancellationToken),
            .. await ChainAsync(host, ids, [.. Directory.GetFiles(input).Order(StringComparer.Ordinal)], folder.Sub("out"), cancellationToken),
        ];
    }

    private static async Task<Finding> PreviewAsync(Bench bench, HostProcess host, long picture, string what, Func<double, string[]> steps, CancellationToken cancellationToken)
    {
        var times = new List<double>();
        for (var value = 0; value < bench.Pick(100, 10); value++)
        {
            var body = $$"""{"picture":{{picture}},"size":1440,"steps":[{{string.Join(',', steps(value))}}]}""";
            var start = Stopwatch.GetTimestamp();
            await PostAsync(host, "filters/preview", body, cancellationToken);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        var moving = times.Skip(5).Order().ToList();
        var p95 = moving[(int)(moving.Count * 0.95)];
        return new Finding($"preview while a slider moves, {what}, p95", p95, "ms")
        {
            Note = string.Create(CultureInfo.InvariantCulture, $"median {moving[moving.Count / 2]:0.0} ms; first with decoding {times[0]:0} ms"),
        }.Judged("preview");
    }

    private static async Task<IReadOnlyList<Finding>> ChainAsync(HostProcess host, IReadOnlyList<long> ids, IReadOnlyList<string> files, string output, CancellationToken cancellationToken)
    {
        await RenderAsync(host, ids.Take(4), output, cancellationToken);
        var own = Stopwatch.StartNew();
        await RenderAsync(host, ids, output, cancellationToken);
        own.Stop();
        var yardstick = await VipsSteps.RunAsync(files, output, cancellationToken);
        var sharp = await SharpSteps.RunAsync(files, output, cancellationToken);
        var finding = new Finding($"chain of five over {ids.Count} pictures, a picture", own.Elapsed.TotalMilliseconds / ids.Count, "ms");
        return
        [
            (finding with { Yardstick = yardstick.TotalMilliseconds / files.Count }).JudgedByRatio("chain"),
            finding with { What = $"{finding.What}, beside sharp", Yardstick = sharp.TotalMilliseconds / files.Count },
        ];
    }

    private static Task RenderAsync(HostProcess host, IEnumerable<long> ids, string output, CancellationToken cancellationToken) => Parallel.ForEachAsync(
        ids,
        new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken },
        async (id, token) =>
        {
            var body = $$"""{"picture":{{id}},"quality":90,"format":"jpeg","steps":[{{string.Join(',', Chain(20))}}]}""";
            await File.WriteAllBytesAsync(Path.Combine(output, $"{id}.jpg"), await PostAsync(host, "filters/render", body, token), token);
        });

    private static string[] Chain(double contrast) =>
    [
        Step("brightness-contrast", "contrast", contrast / 2),
        Step("hue-saturation", "saturation", 30),
        Step("blur", "size", 2),
        Step("scale", "factor", 50),
        Step("sharpen", "amount", 80),
    ];

    private static string Step(string filter, string parameter, double value) =>
        string.Create(CultureInfo.InvariantCulture, $$$"""{"filter":"{{{Standard}}}{{{filter}}}","arguments":{"{{{parameter}}}":{{{value}}}}}""");

    private static async Task<byte[]> PostAsync(HostProcess host, string path, string body, CancellationToken cancellationToken)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await host.Owner.PostAsync($"/api/v1/{path}", content, cancellationToken);
        var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return response.IsSuccessStatusCode ? bytes : throw new InvalidOperationException($"{path}: {(int)response.StatusCode} {Encoding.UTF8.GetString(bytes)}");
    }

    private static async Task<IReadOnlyList<long>> ImportAsync(HostProcess host, string folder, CancellationToken cancellationToken)
    {
        await host.ImportAsync(folder, cancellationToken);
        var page = await host.GetAsync("pictures?sort=imported&limit=500", cancellationToken);
        return [.. page.GetProperty("items").EnumerateArray().Select(picture => picture.GetProperty("id").GetInt64())];
    }
}
