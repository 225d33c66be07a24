using System.Diagnostics;
using System.IO.Compression;

namespace PluginHost.Sdk.Analyzers.Tests.Documents;

/// <summary>What whoever references the package gets.</summary>
public sealed class PackageTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pluginhost-package-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Package_OfTheSdk_BringsTheRulesAndNoneOfTheirDependencies()
    {
        await PackAsync();

        using var package = ZipFile.OpenRead(Directory.EnumerateFiles(_folder.FullName, "PluginHost.Sdk.*.nupkg").Single());
        package.Entries.Select(entry => entry.FullName).Where(name => name.StartsWith("analyzers/", StringComparison.Ordinal)).ShouldBe(
            ["analyzers/dotnet/cs/PluginHost.Sdk.Analyzers.dll", "analyzers/dotnet/cs/PluginHost.Sdk.Analyzers.CodeFixes.dll"], ignoreOrder: true);
        using var nuspec = new StreamReader(package.GetEntry("PluginHost.Sdk.nuspec")!.Open());
        (await nuspec.ReadToEndAsync()).ShouldNotContain("CodeAnalysis");
    }

    private async Task PackAsync()
    {
        var start = new ProcessStartInfo("dotnet", ["pack", "sdk/PluginHost.Sdk", "--no-build", "-c", RepositoryFiles.Configuration, "-o", _folder.FullName, "-nodeReuse:false", "-nologo"])
        {
            WorkingDirectory = RepositoryFiles.Root,
            RedirectStandardOutput = true,
        };
        // A test host's own MSBuild variables would lead this one astray.
        foreach (var name in start.Environment.Keys.Where(key => key.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, output);
    }
}
