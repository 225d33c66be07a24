using System.Diagnostics;
using System.Text.RegularExpressions;
using PluginHost.EndToEnd.Tests.Hosting;

namespace PluginHost.EndToEnd.Tests;

/// <summary>The way from nothing to a published plugin as <c>docs/plugins/first.md</c> tells it, command by command.</summary>
public sealed partial class FirstPluginTests : IDisposable
{
    private readonly TemporaryFolder _user = new();

    public void Dispose() => _user.Dispose();

    [Fact]
    public async Task Guide_CommandByCommand_EndsWithAPublishedPlugin()
    {
        UseKnownPackages();
        var home = _user.Sub(".local", "share", "pluginhost");
        await using var host = await HostProcess.StartAsync(home);

        await RunAsync(string.Join('\n', Commands()));

        await host.WaitForPluginAsync("acme.rain", "active");
        (await host.ForFilterAsync("acme.rain")).GetProperty("group").GetString().ShouldBe("Light");
        File.ReadAllText(Path.Combine(home, "plugins.lock.json")).ShouldContain("acme.rain");
        File.ReadAllText(_user.File("plugins", "index.json")).ShouldContain("acme.rain.1.0.0.nupkg");
    }

    // The solution's build has made the SDK; to build it again is a minute of the suite's 25.
    private static IEnumerable<string> Commands() =>
        Block().Matches(File.ReadAllText(Path.Combine(BuildOutput.RepoRoot, "docs", "plugins", "first.md"))).Select(block => block.Groups[1].Value.Replace("./nuget/sdk.sh", "./nuget/sdk.sh --no-build"));

    // A user who has nothing yet but the packages of tests, which lie on the machine since this test was built.
    private void UseKnownPackages()
    {
        var known = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        File.WriteAllText(Path.Combine(_user.Sub(".nuget", "NuGet"), "NuGet.Config"), $"""
            <configuration>
              <packageSources><clear /></packageSources>
              <fallbackPackageFolders><add key="known" value="{known}" /></fallbackPackageFolders>
            </configuration>
            """);
    }

    private async Task RunAsync(string commands)
    {
        var info = new ProcessStartInfo("bash", ["-euo", "pipefail", "-c", $"pluginhost() {{ dotnet '{BuildOutput.HostAssembly}' \"$@\"; }}\n{commands}"])
        {
            WorkingDirectory = BuildOutput.RepoRoot, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
        };
        info.Environment["HOME"] = _user.Path;
        info.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        foreach (var shared in (string[])["NUGET_PACKAGES", "XDG_DATA_HOME", "PLUGINHOST_HOME"])
        {
            info.Environment.Remove(shared);
        }

        var result = await CommandLine.RunAsync(info, null);

        result.ExitCode.ShouldBe(0, $"{result.Output}\n{result.Error}");
    }

    [GeneratedRegex(@"^```sh\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
