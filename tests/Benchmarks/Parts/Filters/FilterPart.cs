using System.Diagnostics;
using PluginHost.Benchmarks.Hosting;
using PluginHost.Benchmarks.Load;
using PluginHost.Benchmarks.Parts.Import;
using PluginHost.Benchmarks.Report;
using PluginHost.Benchmarks.Yardsticks;

namespace PluginHost.Benchmarks.Parts.Filters;

/// <summary>Many pictures through a chain.</summary>
internal sealed class FilterPart : IPart
{
    public string Name => "filters";

    public string Method =>
        "A chain is contrast, saturation, blur, half the size, sharpen, of JPEGs of 12 megapixels: "
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
        var ids = await FilterRequests.ImportPicturesAsync(host, input, cancellationToken);
        return await ChainAsync(host, ids, [.. Directory.GetFiles(input).Order(StringComparer.Ordinal)], folder.Sub("out"), cancellationToken);
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
            var body = $$"""{"picture":{{id}},"quality":90,"format":"jpeg","steps":[{{string.Join(',', FilterRequests.Chain(20))}}]}""";
            await File.WriteAllBytesAsync(Path.Combine(output, $"{id}.jpg"), await host.PostAsync("filters/render", body, token), token);
        });
}
