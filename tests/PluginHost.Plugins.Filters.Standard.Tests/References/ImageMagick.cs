using System.Diagnostics;

namespace PluginHost.Plugins.Filters.Standard.Tests.References;

/// <summary>The second opinion on filters: another engine, as a process of its own, which test.sh installs.</summary>
internal static class ImageMagick
{
    private static readonly string Tool = Find();

    /// <summary>What the tool makes of a file, at 16 bits a channel, so that only our own result is rounded to 8.</summary>
    /// <param name="picture">The file.</param>
    /// <param name="arguments">As on its command line, between input and output.</param>
    public static async Task<Pixels> RunAsync(string picture, IEnumerable<string> arguments) =>
        ArbitraryMap.Read(await StartAsync([picture, .. arguments, "-type", "TrueColorAlpha", "-depth", "16", "pam:-"]));

    /// <summary>Writes what the tool makes of a file into another, whose name says the format.</summary>
    public static async Task WriteAsync(string picture, IEnumerable<string> arguments, string output) => await StartAsync([picture, .. arguments, output]);

    private static async Task<byte[]> StartAsync(IReadOnlyList<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Tool, ["-limit", "thread", "1", .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = process.StandardError.ReadToEndAsync();
        using var made = new MemoryStream();
        await process.StandardOutput.BaseStream.CopyToAsync(made);
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, $"{string.Join(' ', arguments)}: {await said}");
        return made.ToArray();
    }

    // Version 6 calls it convert, which on some systems is another program: only one beside mogrify is the right one.
    private static string Find()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return folders.Select(folder => Path.Combine(folder, "magick")).FirstOrDefault(File.Exists)
            ?? folders.Where(folder => File.Exists(Path.Combine(folder, "mogrify"))).Select(folder => Path.Combine(folder, "convert")).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("ImageMagick is not installed; test.sh installs it where there is apt-get.");
    }
}
