using System.Diagnostics;
using System.Globalization;

namespace PluginHost.Benchmarks.Yardsticks;

/// <summary>The npm package sharp, which is libvips driven well: as many pictures at a time as there are cores, each with one thread, in one process.</summary>
/// <remarks>Installed into the folder of the benchmarks. Two pipelines a picture, since one would make it smaller before the blur.</remarks>
internal static class SharpSteps
{
    private const string Version = "0.35.5";

    // What the chain of the benchmark does: more contrast, stronger colours, a blur, half the size, sharper.
    private const string Script =
        """
        import sharp from 'sharp';
        import { availableParallelism } from 'node:os';
        import { basename } from 'node:path';

        const [output, ...files] = process.argv.slice(2);
        sharp.concurrency(1);
        const one = async file => {
          const { data, info } = await sharp(file).linear(1.2, -25).modulate({ saturation: 1.3 }).blur(2).raw().toBuffer({ resolveWithObject: true });
          await sharp(data, { raw: info }).resize(Math.round(info.width / 2)).sharpen({ sigma: 1 }).jpeg({ quality: 90 }).toFile(`${output}/sharp-${basename(file)}`);
        };
        await one(files[0]);
        const begin = performance.now();
        const left = [...files];
        await Promise.all(Array.from({ length: availableParallelism() }, async () => {
          for (let file; (file = left.shift());) await one(file);
        }));
        console.log(performance.now() - begin);
        """;

    private static string Folder => Directory.CreateDirectory(Path.Combine(Bench.Folder, $"sharp-{Version}")).FullName;

    /// <summary>Installs it where it is not there yet.</summary>
    /// <exception cref="MissingToolException">It cannot be had here.</exception>
    public static async Task RequireAsync(CancellationToken cancellationToken)
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules", "sharp")))
        {
            await StartAsync("npm", ["install", "--no-save", "--no-audit", "--no-fund", "--prefix", Folder, $"sharp@{Version}"], cancellationToken);
        }
    }

    /// <summary>The time without the start of node and the first picture.</summary>
    public static async Task<TimeSpan> RunAsync(IReadOnlyList<string> files, string output, CancellationToken cancellationToken)
    {
        var script = Path.Combine(Folder, "steps.mjs");
        await File.WriteAllTextAsync(script, Script, cancellationToken);
        var said = await StartAsync("node", [script, output, .. files], cancellationToken);
        return TimeSpan.FromMilliseconds(double.Parse(said, CultureInfo.InvariantCulture));
    }

    private static async Task<string> StartAsync(string program, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        using var process = Start(program, arguments);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        var said = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0 ? said : throw new MissingToolException($"{program} could not serve as a yardstick: {await errors}");
    }

    private static Process Start(string program, IEnumerable<string> arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new MissingToolException($"{program} is not installed. Node.js 20 or newer with npm brings it.");
        }
    }
}
