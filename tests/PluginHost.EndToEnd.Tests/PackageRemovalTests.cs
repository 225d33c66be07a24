using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using PluginHost.EndToEnd.Tests.Hosting;

namespace PluginHost.EndToEnd.Tests;

/// <summary>Programs install in one request and name what they permit; what is removed leaves nothing; what is installed can be carried away in one file.</summary>
public sealed class PackageRemovalTests : IDisposable
{
    private const string Id = "acme.small";

    private readonly TemporaryFolder _folder = new();

    private string Home => _folder.Sub("home");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Remove_QuarantinedPlugin_LeavesNothingOrWhatIsToBeKept()
    {
        PackageFile.Write(Path.Combine(Home, "feed"), Id, "1.0.0", manifest => manifest["permissions"]!.AsArray().Add(new JsonObject { ["permission"] = "network", ["hosts"] = new JsonArray("a.example", "b.example") }));
        await using (var first = await HostProcess.StartAsync(Home))
        {
            var refused = await InstallAsync(first, "http.routes", "network:a.example");
            refused.Status.ShouldBe(HttpStatusCode.Conflict);
            refused.Answer.GetProperty("code").GetString().ShouldBe("PH5074");
            refused.Answer.GetProperty("detail").GetString()!.ShouldContain("network:b.example");
            (await InstallAsync(first, "http.routes", "network")).Status.ShouldBe(HttpStatusCode.OK);
        }

        var quarantine = Path.Combine(Home, "state", "quarantine.json");
        await File.WriteAllTextAsync(quarantine, $$$"""{"{{{Id}}}":{"version":"1.0.0","code":"PH1404","reason":"It misbehaved.","at":"2026-01-01T00:00:00Z"},"acme.other":{"version":"1.0.0","code":"PH1404","reason":"It too.","at":"2026-01-01T00:00:00Z"}}""", TestContext.Current.CancellationToken);
        await using var host = await HostProcess.StartAsync(Home);
        (await host.GetAsync($"plugins/{Id}")).GetProperty("state").GetString().ShouldBe("quarantined");
        Write($"plugin-data/{Id}/deep/notes.txt");
        Write($"settings/{Id}.json");

        await RemoveAsync(host, "?keepData=true");
        File.Exists(Path.Combine(Home, "plugin-data", Id, "deep", "notes.txt")).ShouldBeTrue();
        (await File.ReadAllTextAsync(quarantine, TestContext.Current.CancellationToken)).ShouldNotContain(Id);

        // The same version runs again: nothing remembers it.
        (await InstallAsync(host, "http.routes", "network:a.example", "network:b.example")).Status.ShouldBe(HttpStatusCode.OK);
        (await host.GetAsync($"plugins/{Id}")).GetProperty("state").GetString().ShouldBe("active");
        await host.PostAsync($"plugins/{Id}/disable");
        await RemoveAsync(host);

        // The copy that ran goes when it is proved that nothing of it is in memory any more.
        for (var i = 0; i < 200 && Left().Count > 0; i++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Left().ShouldBeEmpty();
        (await File.ReadAllTextAsync(Path.Combine(Home, "settings", "plugins.json"), TestContext.Current.CancellationToken)).ShouldNotContain(Id);
        (await File.ReadAllTextAsync(quarantine, TestContext.Current.CancellationToken)).ShouldContain("acme.other");
    }

    [Fact]
    public async Task Bundle_OfOneMachine_IsInstalledOnAnotherWithoutFeeds()
    {
        PackageFile.Write(Path.Combine(Home, "feed"), Id, "1.0.0");
        var (bundle, other) = (_folder.File("small.phbundle"), _folder.Sub("other"));
        await using (var host = await HostProcess.StartAsync(Home))
        {
            var installed = await CommandLine.RunAsync(Home, "plugin", "install", Id, "--yes");
            installed.ExitCode.ShouldBe(0, installed.Output + installed.Error);

            // How far it was, step by step.
            installed.Error.ShouldContain($"Downloading {Id}");
            installed.Error.ShouldContain($"Trying {Id}");
            var exported = await CommandLine.RunAsync(Home, "plugin", "bundle", "export", bundle, Id);
            exported.ExitCode.ShouldBe(0, exported.Output + exported.Error);
        }

        var imported = await CommandLine.RunAsync(other, "plugin", "bundle", "import", bundle, "--yes");
        imported.ExitCode.ShouldBe(0, imported.Output + imported.Error);
        Directory.Exists(Path.Combine(other, "plugins", Id)).ShouldBeTrue();
        Locked(other).ShouldBe(Locked(Home));
    }

    private static string? Locked(string home) => (string?)JsonNode.Parse(File.ReadAllText(Path.Combine(home, "plugins.lock.json")))!["plugins"]![0]!["active"]!["contentHash"];

    // The feed is not the host's, and a log tells what has been.
    private List<string> Left() =>
    [
        .. Directory.EnumerateFileSystemEntries(Home, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Home, path))
            .Where(path => path.Contains(Id, StringComparison.Ordinal) && path.Split(Path.DirectorySeparatorChar)[0] is not ("feed" or "logs")),
    ];

    private void Write(string path)
    {
        var file = Path.Combine(Home, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, "{}");
    }

    private static async Task<(HttpStatusCode Status, JsonElement Answer)> InstallAsync(HostProcess host, params string[] permissions)
    {
        using var response = await host.Owner.PostAsJsonAsync("/api/v1/plugins/install", new { id = Id, permissions });
        return (response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>());
    }

    private static async Task RemoveAsync(HostProcess host, string query = "")
    {
        using var response = await host.Owner.DeleteAsync($"/api/v1/plugins/{Id}{query}");
        response.StatusCode.ShouldBe(HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
    }
}
