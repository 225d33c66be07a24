using System.Diagnostics;
using PluginHost.Benchmarks.Hosting;
using PluginHost.Benchmarks.Load;
using PluginHost.Benchmarks.Report;
using PluginHost.Benchmarks.Yardsticks;

namespace PluginHost.Benchmarks.Parts.Import;

/// <summary>Everything an import does, against making thumbnails and nothing else.</summary>
internal sealed class ImportPart : IPart
{
    public string Name => "import";

    public string Method =>
        "The real host imports a folder by copy: hash, durable original, one decode, a preview of 1440 px, a thumbnail, ThumbHash and perceptual hash, metadata, tags, scores, row. "
        + "The yardstick is bare vipsthumbnail, one process a core, that makes the preview alone (`--size 1440x1440`, the decode that both need) from the same files and stores nothing else; what it takes for 256 px thumbnails is a second row. "
        + "New files in each round, rounds in turns, medians.";

    public async Task<IReadOnlyList<Finding>> RunAsync(Bench bench, CancellationToken cancellationToken)
    {
        VipsThumbnail.Require();
        using var folder = new TemporaryFolder();
        await using var host = await HostProcess.StartAsync(folder.Sub("home"), cancellationToken);
        await host.ForIndexAsync(cancellationToken);
        return
        [
            .. await MeasureAsync(bench, host, folder, "12 MP JPEG", bench.Pick(60, 4), Photographs.WriteJpegsAsync, cancellationToken),
            .. await MeasureAsync(bench, host, folder, "1 MP PNG", bench.Pick(120, 6), Photographs.WritePngsAsync, cancellationToken),
        ];
    }

    private static async Task<IReadOnlyList<Finding>> MeasureAsync(
        Bench bench, HostProcess host, TemporaryFolder folder, string what, int count, Func<string, int, int, CancellationToken, Task> write, CancellationToken cancellationToken)
    {
        var rounds = bench.Pick(3, 1);
        var (import, preview, thumbnail) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round <= rounds; round++)
        {
            // The first round warms up, with few files.
            var files = round == 0 ? Math.Min(count, 12) : count;
            var (input, output) = (folder.Sub($"{what}-{round}"), folder.Sub($"{what}-{round}-out"));
            await write(input, files, round * count, cancellationToken);
            var (small, large) = (await ThumbnailAsync(input, output, "256x256", cancellationToken), await ThumbnailAsync(input, output, "1440x1440", cancellationToken));
            var own = await ImportAsync(host, input, files, cancellationToken);
            if (round > 0)
            {
                import.Add(own);
                preview.Add(large);
                thumbnail.Add(small);
            }

            Directory.Delete(output, recursive: true);
        }

        var (ours, theirs, smaller) = (new Latencies(import).Median / count, new Latencies(preview).Median / count, new Latencies(thumbnail).Median / count);
        return
        [
            new Finding($"{what}, a picture", ours, "ms") { Yardstick = theirs, Note = $"{1000 / ours:0} a second; rounds {string.Join(", ", import.Select(time => $"{time / count:0.0}"))} ms" }.JudgedByRatio("import"),
            new Finding($"{what}, against 256 px thumbnails alone", ours, "ms") { Yardstick = smaller },
        ];
    }

    private static async Task<double> ThumbnailAsync(string input, string output, string size, CancellationToken cancellationToken) =>
        (await VipsThumbnail.RunAsync(input, output, size, "jpg[Q=82]", Environment.ProcessorCount, cancellationToken)).TotalMilliseconds;

    private static async Task<double> ImportAsync(HostProcess host, string input, int files, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        var id = await host.ImportAsync(input, cancellationToken);
        var elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        var report = await host.GetAsync($"imports/{id}", cancellationToken);
        return report.GetProperty("imported").GetInt32() == files ? elapsed : throw new InvalidOperationException($"The import took in {report} instead of {files} pictures.");
    }
}
