using System.Diagnostics;

namespace PluginHost.Benchmarks.Yardsticks;

/// <summary>Debian's <c>vipsthumbnail</c> on a folder: as many processes as there are cores, each with its share of the files and one thread of its own.</summary>
internal static class VipsThumbnail
{
    private const string Program = "vipsthumbnail";

    public static void Require()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!folders.Any(folder => File.Exists(Path.Combine(folder, Program))))
        {
            throw new MissingToolException("vipsthumbnail is not installed. On Debian: apt-get install libvips-tools.");
        }
    }

    public static async Task<TimeSpan> RunAsync(string folder, string output, string size, string extension, int workers, CancellationToken cancellationToken)
    {
        var shares = Directory.GetFiles(folder).Order(StringComparer.Ordinal).Select((file, i) => (file, i)).GroupBy(pair => pair.i % workers, pair => pair.file);
        var watch = Stopwatch.StartNew();
        var processes = shares.Select(share => Start([.. share, "--size", size, "-o", Path.Combine(output, $"%s-{size}.{extension}")])).ToArray();
        foreach (var process in processes)
        {
            await process.WaitForExitAsync(cancellationToken);
            if (process.ExitCode != 0)
            {
                throw new InvalidOperationException($"{Program} ended with {process.ExitCode}.");
            }

            process.Dispose();
        }

        return watch.Elapsed;
    }

    private static Process Start(string[] arguments)
    {
        var info = new ProcessStartInfo(Program, arguments);
        info.Environment["VIPS_CONCURRENCY"] = "1";
        return Process.Start(info)!;
    }
}
