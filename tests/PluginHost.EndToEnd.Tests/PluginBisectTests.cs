using System.Text.Json.Nodes;
using PluginHost.EndToEnd.Tests.Hosting;

namespace PluginHost.EndToEnd.Tests;

/// <summary>Finding the plugin that brings a problem, from the command line.</summary>
public sealed class PluginBisectTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Bisect_OneOfFour_IsFoundAndAllRunAgain()
    {
        var home = _folder.Sub("home");
        foreach (var name in new[] { "one", "two", "three", "four" })
        {
            Install(home, name);
        }

        await using var host = await HostProcess.StartAsync(home);
        var disabled = Path.Combine(home, "settings", "plugins.json");

        // The problem is gone whenever 'acme.three' is switched off.
        var found = await CommandLine.RunAsync(home, "plugin", "bisect", "--run", $"grep -q acme.three '{disabled}'");

        found.ExitCode.ShouldBe(0, found.Output + found.Error);
        found.Output.ShouldContain("It is 'acme.three'.");
        found.Output.Split("of 4 on").Length.ShouldBeLessThanOrEqualTo(1 + 3);
        JsonNode.Parse(await File.ReadAllTextAsync(disabled))!["disabled"]!.AsArray().ShouldBeEmpty();
        File.Exists(Path.Combine(home, "state", "bisect.json")).ShouldBeFalse();

        // One that was cut short is put back by the next, here one that finds nobody to ask.
        await CommandLine.RunAsync(home, "plugin", "disable", "acme.one");
        await File.WriteAllTextAsync(Path.Combine(home, "state", "bisect.json"), """{ "plugins": ["acme.one", "acme.two"] }""");
        var again = await CommandLine.RunAsync(home, "plugin", "bisect");
        again.Error.ShouldContain("PH7049");
        JsonNode.Parse(await File.ReadAllTextAsync(disabled))!["disabled"]!.AsArray().ShouldBeEmpty();

        var without = await CommandLine.RunAsync(home, "plugin", "bisect", "--run", "false");
        without.ExitCode.ShouldBe(2);
        without.Output.ShouldContain("without any of your plugins");

        (await CommandLine.RunAsync(home, "plugin", "bisect", "--disable", "--run", $"grep -q acme.two '{disabled}'")).Output.ShouldContain("It is disabled now.");
        var doctor = await CommandLine.RunAsync(home, "plugin", "doctor");
        doctor.ExitCode.ShouldBe(0, doctor.Output);
        doctor.Output.ShouldContain("nothing to do");
    }

    private static void Install(string home, string name)
    {
        PluginFolder.Install(Path.Combine(home, "plugins"), "Small");
        var folder = Path.Combine(home, "plugins", name);
        Directory.Move(Path.Combine(home, "plugins", "Small"), folder);
        var file = Path.Combine(folder, "plugin.json");
        var manifest = JsonNode.Parse(File.ReadAllText(file))!;
        manifest["id"] = $"acme.{name}";
        foreach (var capability in manifest["provides"]!.AsArray())
        {
            capability!["id"] = $"acme.{name}";
        }

        File.WriteAllText(file, manifest.ToJsonString());
    }
}
