using System.Text.Json;
using System.Text.Json.Nodes;
using PluginHost.EndToEnd.Tests.Hosting;

namespace PluginHost.EndToEnd.Tests;

/// <summary>From an id to a running plugin while the host serves, and all the ways back.</summary>
public sealed class PackageInstallTests : IDisposable
{
    private const string Id = "acme.small";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Plugin_FromFeed_IsInstalledUpdatedRolledBackAndRemovedWithoutARestart()
    {
        var home = _folder.Sub("home");
        var feed = Path.Combine(home, "feed");
        PackageFile.Write(feed, Id, "1.0.0");
        PackageFile.Write(feed, Id, "1.1.0", manifest => manifest["permissions"]!.AsArray().Add(new JsonObject { ["permission"] = "network", ["reason"] = "Asks the weather.", ["hosts"] = new JsonArray("weather.example") }));
        PackageFile.Write(feed, Id, "2.0.0", manifest => manifest["api"] = "[9.0.0,10.0.0)");
        await using var host = await HostProcess.StartAsync(home);

        var found = await CommandLine.RunAsync(home, "plugin", "search", "small");
        found.Output.ShouldContain(Id, customMessage: found.Error);

        // Nothing happens before somebody has said yes.
        var asked = await CommandLine.RunAsync(home, "plugin", "install", $"{Id}@1.0.0");
        asked.Error.ShouldContain("PH7050");
        asked.Output.ShouldContain("may: http.routes");
        asked.Output.ShouldContain("not signed");
        Directory.Exists(Path.Combine(home, "plugins", Id)).ShouldBeFalse();

        await RunAsync(home, "install", $"{Id}@1.0.0");
        (await RunningAsync(host)).ShouldBe("1.0.0");
        (await host.Owner.GetStringAsync($"/api/v1/plugins/{Id}/x/here")).ShouldBe("here");

        // 2.0.0 is for another host.
        (await RunAsync(home, "update", Id)).ShouldContain("may: network (weather.example) (new): Asks the weather.");
        (await RunningAsync(host)).ShouldBe("1.1.0");
        (await RunAsync(home, "update")).ShouldContain("Nothing to do");

        await RunAsync(home, "rollback", Id);
        (await RunningAsync(host)).ShouldBe("1.0.0");

        var installed = (await host.GetAsync("packages/installed")).GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        installed.GetProperty("version").GetString().ShouldBe("1.0.0");
        installed.GetProperty("contentHash").GetString()!.Length.ShouldBe(88);

        await RunAsync(home, "remove", Id);
        (await host.GetAsync("plugins")).GetProperty("items").EnumerateArray().ShouldNotContain(plugin => plugin.GetProperty("id").GetString() == Id);
        Directory.Exists(Path.Combine(home, "plugins", Id)).ShouldBeFalse();
        Directory.Exists(Path.Combine(home, "packages", Id)).ShouldBeFalse();
        (await host.GetAsync("packages/installed")).GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Package_AsFile_IsInstalledAndABrokenOneLeavesWhatRuns()
    {
        var home = _folder.Sub("home");
        var good = PackageFile.Write(_folder.Sub("good"), Id, "1.0.0");
        var broken = PackageFile.Write(_folder.Sub("broken"), Id, "1.2.0", manifest => manifest["entry"]!["type"] = "Fixtures.Small.Nobody");
        var torn = PackageFile.Write(_folder.Sub("torn"), Id, "1.3.0");
        var bytes = await File.ReadAllBytesAsync(torn);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(torn, bytes);
        await using var host = await HostProcess.StartAsync(home);

        await RunAsync(home, "install", good);
        (await RunningAsync(host)).ShouldBe("1.0.0");

        var refused = await CommandLine.RunAsync(home, "plugin", "install", broken, "--yes");
        refused.ExitCode.ShouldBe(1, refused.Output);
        refused.Error.ShouldContain("PH1844");
        (await RunningAsync(host)).ShouldBe("1.0.0");
        (await host.Owner.GetStringAsync($"/api/v1/plugins/{Id}/x/here")).ShouldBe("here");

        (await CommandLine.RunAsync(home, "plugin", "install", torn, "--yes")).ExitCode.ShouldBe(1);
        (await CommandLine.RunAsync(home, "plugin", "install", Path.Combine(home, "nowhere.nupkg"), "--yes")).Error.ShouldContain("PH7051");
        (await CommandLine.RunAsync(home, "plugin", "install", "acme.nobody", "--yes")).Error.ShouldContain("PH1820");
        (await RunningAsync(host)).ShouldBe("1.0.0");

        // Uploads that came to nothing are not kept.
        Directory.EnumerateFiles(Path.Combine(home, "cache", "packages"), "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    private static async Task<string> RunAsync(string home, params string[] arguments)
    {
        var result = await CommandLine.RunAsync(home, ["plugin", .. arguments, "--yes"]);
        result.ExitCode.ShouldBe(0, result.Output + result.Error);
        return result.Output;
    }

    private static async Task<string?> RunningAsync(HostProcess host)
    {
        var plugin = await host.GetAsync($"plugins/{Id}");
        plugin.GetProperty("state").GetString().ShouldBe("active");
        return plugin.GetProperty("version").GetString();
    }
}
