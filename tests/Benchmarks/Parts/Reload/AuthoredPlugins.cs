using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;

namespace PluginHost.Benchmarks.Parts.Reload;

/// <summary>Plugins as other people make them: the samples from their packages, and what the template makes with everything it can.</summary>
internal sealed class AuthoredPlugins(TemporaryFolder folder, string plugins)
{
    private static string Template => Path.Combine(Bench.RepoRoot, "templates", "content", "plugin");

    public async Task AddAsync(CancellationToken cancellationToken)
    {
        await AddSamplesAsync(cancellationToken);
        await AddTemplateAsync(cancellationToken);
    }

    private async Task AddSamplesAsync(CancellationToken cancellationToken)
    {
        var feed = folder.Sub("samples");
        await RunAsync(Bench.RepoRoot, "bash", ["nuget/build.sh", "--no-build", "--samples", feed], cancellationToken);
        foreach (var package in Directory.GetFiles(feed, "*.nupkg"))
        {
            var unpacked = folder.Sub($"unpacked-{Path.GetFileNameWithoutExtension(package)}");
            await ZipFile.ExtractToDirectoryAsync(package, unpacked, cancellationToken);
            Directory.Move(Path.Combine(unpacked, "plugin"), Path.Combine(plugins, Path.GetFileNameWithoutExtension(package)));
        }
    }

    private async Task AddTemplateAsync(CancellationToken cancellationToken)
    {
        var (feed, hive, project) = (folder.Sub("sdk"), folder.Sub("hive"), folder.Sub("studio"));
        foreach (var package in (string[])["sdk/PluginHost.Sdk", "sdk/PluginHost.Sdk.Build"])
        {
            await RunAsync(Bench.RepoRoot, "dotnet", ["pack", package, "-c", "Release", "--no-build", "-o", feed, "-nodeReuse:false", "-v", "q"], cancellationToken);
        }

        using var template = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Template, ".template.config", "template.json"), cancellationToken));
        var capabilities = template.RootElement.GetProperty("symbols").GetProperty("capability").GetProperty("choices").EnumerateArray().Select(choice => choice.GetProperty("choice").GetString()!);
        await RunAsync(folder.Sub("studio"), "dotnet", ["new", "install", Template, "--debug:custom-hive", hive], cancellationToken);
        await RunAsync(
            project, "dotnet", ["new", "pluginhost-plugin", "-n", "Studio.All", "-o", project, .. capabilities.SelectMany(capability => new[] { "--capability", capability }), "--debug:custom-hive", hive, "--no-update-check"],
            cancellationToken);
        await File.WriteAllTextAsync(Path.Combine(project, "nuget.config"), $"""<configuration><packageSources><clear /><add key="sdk" value="{feed}" /></packageSources></configuration>""", cancellationToken);
        await RunAsync(
            Path.Combine(project, "src", "Studio.All"), "dotnet",
            ["build", "-c", "Release", "-o", Path.Combine(plugins, "studio.all"), $"-p:RestorePackagesPath={folder.Sub("packages")}", "-nodeReuse:false", "-v", "q"], cancellationToken);
    }

    private static async Task RunAsync(string workingFolder, string program, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = workingFolder, RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}\n{output}");
        }
    }
}
