using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using PluginHost.EndToEnd.Tests.Hosting;

namespace PluginHost.EndToEnd.Tests.Views;

/// <summary>A filled host with a plugin whose parts of the web UI behave badly, and a server elsewhere that must hear nothing of it.</summary>
public sealed class PartsHost : IAsyncLifetime
{
    public const string Plugin = "fixtures.small", Name = "Parts for tests";

    private const string Panel = "picture-panel", Page = "page", Frame = "frame";

    internal FilledHost Filled { get; } = new();

    internal TcpListener Elsewhere { get; } = new(IPAddress.Loopback, 0);

    internal string Folder => Path.Combine(Filled.Host.Home, "plugins", "Small");

    public async ValueTask InitializeAsync()
    {
        Elsewhere.Start();
        await Filled.InitializeAsync();
        var staged = Path.Combine(Filled.Host.Home, "staged");
        PluginFolder.Install(staged, "Small");
        var ui = Directory.CreateDirectory(Path.Combine(staged, "Small", "ui")).FullName;
        foreach (var file in Directory.GetFiles(Path.Combine(BuildOutput.RepoRoot, "tests", "PluginHost.EndToEnd.Tests", "Views", "Parts"), "*.js"))
        {
            File.Copy(file, Path.Combine(ui, Path.GetFileName(file)));
        }

        await DeclareAsync(Path.Combine(staged, "Small", "plugin.json"));
        Directory.CreateDirectory(Path.GetDirectoryName(Folder)!);
        Directory.Move(Path.Combine(staged, "Small"), Folder);
        await Filled.Host.WaitForPluginAsync(Plugin, "active");
    }

    internal Task<Visitor> SignInAsync() => Visitor.SignInAsync(Filled);

    public async ValueTask DisposeAsync()
    {
        await Filled.DisposeAsync();
        Elsewhere.Dispose();
    }

    private async Task DeclareAsync(string path)
    {
        (string Element, string Slot, string Module, string Isolation)[] parts =
        [
            ("parts-hostile", Page, $"hostile.js?elsewhere=http://127.0.0.1:{((IPEndPoint)Elsewhere.LocalEndpoint).Port}", Frame),
            ("parts-leaving", Page, "leaving.js", Frame), ("parts-endless", Page, "endless.js", Frame),
            ("parts-import", Page, "broken-import.js", Page), ("parts-mount", Page, "broken-mount.js", Page), ("parts-later", Page, "broken-later.js", Page),
            ("framed-import", Page, "broken-import.js", Frame), ("framed-mount", Page, "broken-mount.js", Frame), ("framed-later", Page, "broken-later.js", Frame),
            ("parts-lively", Panel, "lively.js", Page), ("framed-lively", Panel, "lively.js", Frame),
        ];
        var manifest = JsonNode.Parse(await File.ReadAllTextAsync(path))!;
        manifest["name"] = Name;
        manifest["permissions"]!.AsArray().Add(new JsonObject { ["permission"] = "ui.page" });
        manifest["ui"] = new JsonArray([.. parts.Select((part, order) => new JsonObject
        {
            ["slot"] = part.Slot, ["title"] = part.Element, ["module"] = part.Module, ["element"] = part.Element, ["order"] = order, ["isolation"] = part.Isolation,
        })]);
        await File.WriteAllTextAsync(path, manifest.ToJsonString());
    }
}
