using System.Diagnostics;

namespace PluginHost.EndToEnd.Tests.Hosting;

/// <summary>Runs the generator of libraries as a person would.</summary>
internal static class Generator
{
    public static async Task RunAsync(string home, int pictures, int seed = 1)
    {
        var configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(BuildOutput.HostDirectory));
        var program = Path.Combine(BuildOutput.RepoRoot, "artifacts", "bin", "PluginHost.LibraryGenerator", configuration, "PluginHost.LibraryGenerator.dll");
        string[] arguments = [program, "--home", home, "--pictures", $"{pictures}", "--tags", "200", "--prompts", "500", "--seed", $"{seed}"];
        var result = await CommandLine.RunAsync(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true }, null);
        result.ExitCode.ShouldBe(0, result.Error);
    }
}
