using System.Diagnostics;

namespace PluginHost.Benchmarks.Yardsticks;

/// <summary>Debian's <c>vips</c>, one command a step as its users write them, on a folder: as many pictures at a time as there are cores, each with one thread.</summary>
internal static class VipsSteps
{
    // What the chain of the benchmark does: more contrast, stronger colours, a blur, half the size, sharper.
    private const string Script =
        """
        for f in "$@"; do
          vips linear "$f" "$OUT/$$-1.v" 1.2 0 --uchar && vips recomb "$OUT/$$-1.v" "$OUT/$$-2.v" "$OUT/saturate.mat" \
            && vips gaussblur "$OUT/$$-2.v" "$OUT/$$-3.v" 2 && vips cast "$OUT/$$-3.v" "$OUT/$$-4.v" uchar && vips resize "$OUT/$$-4.v" "$OUT/$$-5.v" 0.5 \
            && vips copy "$OUT/$$-5.v" "$OUT/$$-6.v" --interpretation srgb && vips sharpen "$OUT/$$-6.v" "$OUT/$(basename "$f" .jpg).jpg[Q=90]" || exit 1
        done
        """;

    private const string Matrix = "3 3\n1.2361 -0.1716 -0.0722\n-0.0638 1.1278 -0.0722\n-0.0638 -0.1716 1.2278\n";

    public static async Task<TimeSpan> RunAsync(IReadOnlyList<string> files, string output, CancellationToken cancellationToken)
    {
        await File.WriteAllTextAsync(Path.Combine(output, "saturate.mat"), Matrix, cancellationToken);
        var watch = Stopwatch.StartNew();
        var shares = files.Select((file, i) => (file, i)).GroupBy(pair => pair.i % Environment.ProcessorCount, pair => pair.file);
        var processes = shares.Select(share => Start(share, output)).ToList();
        foreach (var process in processes)
        {
            await process.WaitForExitAsync(cancellationToken);
            if (process.ExitCode != 0)
            {
                throw new InvalidOperationException($"vips ended with {process.ExitCode}.");
            }

            process.Dispose();
        }

        return watch.Elapsed;
    }

    private static Process Start(IEnumerable<string> files, string output)
    {
        var info = new ProcessStartInfo("bash", ["-c", Script, "vips-steps", .. files]);
        info.Environment["VIPS_CONCURRENCY"] = "1";
        info.Environment["OUT"] = output;
        return Process.Start(info)!;
    }
}
