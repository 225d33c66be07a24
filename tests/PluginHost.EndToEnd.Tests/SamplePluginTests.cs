using System.Diagnostics;
using System.IO.Compression;
using PluginHost.EndToEnd.Tests.Hosting;
using PluginHost.EndToEnd.Tests.Pictures;

namespace PluginHost.EndToEnd.Tests;

/// <summary>The samples as their reader would build them: from packages, copied into a running host, changed, removed.</summary>
public sealed class SamplePluginTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Samples_CopiedIntoARunningHost_DoTheirWorkAndGoAgain()
    {
        var home = _folder.Sub("home");
        var feed = Path.Combine(home, "feed");
        await BashAsync(Path.Combine(BuildOutput.RepoRoot, "nuget", "build.sh"), "--no-build", feed);
        var tagger = Unpack(feed, "sample.hello");
        var pictures = _folder.Sub("pictures");
        PictureFolder.WritePngs(pictures, 3, width: 300, height: 200);
        // White, 3 x 2.
        await File.WriteAllBytesAsync(Path.Combine(pictures, "white.ff"), [.. "farbfeld"u8, 0, 0, 0, 3, 0, 0, 0, 2, .. Enumerable.Repeat((byte)255, 48)], TestContext.Current.CancellationToken);
        Directory.GetFiles(feed, "builtin.*.nupkg").Length.ShouldBe(Directory.GetFiles(Path.Combine(BuildOutput.RepoRoot, "plugins-builtin"), "*.csproj", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 1 }).Length);
        await using var host = await HostProcess.StartAsync(home);

        // One as a folder, one from the feed that the repository's script makes.
        CopyFolder(tagger, Path.Combine(home, "plugins", "hello"));
        var found = (await host.GetAsync("packages?q=farbfeld")).GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        found.GetProperty("id").GetString().ShouldBe("sample.farbfeld");
        found.GetProperty("suited").GetString().ShouldBe("1.0.0");
        found.GetProperty("capabilities")[0].GetProperty("contract").GetString().ShouldBe("imaging.decoder");
        await host.PostAsync("plugins/install", new { id = "sample.farbfeld" });
        await host.WaitForPluginAsync("sample.hello", "active");
        await host.WaitForPluginAsync("sample.farbfeld", "active");
        var import = await host.PostAsync("imports", new { paths = new[] { pictures }, mode = "copy" });
        await host.WaitForJobAsync(import.GetProperty("job").GetInt64());

        (await host.GetAsync("pictures?q=tag:wide")).GetProperty("total").GetInt32().ShouldBe(4);
        (await host.GetAsync("pictures?q=format:farbfeld")).GetProperty("items")[0].GetProperty("width").GetInt32().ShouldBe(3);
        var reload = await host.PostAsync("plugins/sample.hello/reload");
        reload.GetProperty("plugin").GetProperty("state").GetString().ShouldBe("active");
        Directory.Delete(Path.Combine(home, "plugins", "hello"), recursive: true);
        await host.WaitForPluginAsync("sample.hello", null);
        (await host.GetAsync("pictures?q=tag:wide")).GetProperty("total").GetInt32().ShouldBe(4);
    }

    [Fact]
    public void Readme_PluginSnippet_IsTheSample()
    {
        var sample = File.ReadAllText(Path.Combine(BuildOutput.RepoRoot, "samples", "plugins", "HelloTagger", "HelloTagger.cs"));
        var readme = File.ReadAllText(Path.Combine(BuildOutput.RepoRoot, "README.md"));

        readme.ShouldContain(sample.Trim());
    }

    /// <summary>The plugin's folder, out of its package.</summary>
    private string Unpack(string feed, string id)
    {
        var folder = _folder.Sub("unpacked", id);
        ZipFile.ExtractToDirectory(Directory.GetFiles(feed, $"{id}.*.nupkg").Single(), folder);
        return Path.Combine(folder, "plugin");
    }

    private static async Task BashAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("bash", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, $"{await output}\n{await error}");
    }

    private static void CopyFolder(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories).Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}")))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }
}
