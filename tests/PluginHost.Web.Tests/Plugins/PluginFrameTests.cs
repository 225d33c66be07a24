using System.Net;
using System.Text.Json.Nodes;
using PluginHost.Runtime.Lifecycle;
using PluginHost.Runtime.Manifests;
using PluginHost.Sdk;
using PluginHost.Web.Security;
using PluginHost.Web.Tests.Fakes;

namespace PluginHost.Web.Tests.Plugins;

/// <summary>What a plugin's part of the web UI is loaded from, and what browsers are told about it.</summary>
public sealed class PluginFrameTests
{
    private static readonly PluginId Id = new("acme.one");

    [Fact]
    public async Task Frame_Document_HasAPolicyOfItsOwnAndNoScriptInIt()
    {
        await using var host = await TestHost.StartAsync();
        var slot = await ShowAsync(host, new ManifestPermission(Permissions.Network, "Asks.", ["api.weather.example", "*.tiles.example", "evil.example; script-src *"]));
        using var client = host.Anonymous();

        using var response = await client.GetAsync(Text(slot, "frame"));
        var (html, policy) = (await response.Content.ReadAsStringAsync(), response.Headers.GetValues("Content-Security-Policy").Single());

        policy.ShouldContain($"script-src {new Uri(client.BaseAddress!, Text(slot, "frame"))}/;");
        policy.ShouldContain($"connect-src {new Uri(client.BaseAddress!, Text(slot, "frame"))}/ https://api.weather.example https://*.tiles.example;");
        policy.ShouldContain("sandbox allow-scripts");
        policy.ShouldNotContain("evil");
        response.Headers.Contains("X-Frame-Options").ShouldBeFalse();
        html.ShouldContain($"""<script type="module" src="{Text(slot, "frame")}/host.js"></script>""");
        html.ShouldContain("One &lt;&amp;&gt;");
    }

    [Fact]
    public async Task Frame_File_IsForFramesAndNoPage()
    {
        await using var host = await TestHost.StartAsync();
        var slot = await ShowAsync(host);
        using var client = host.Anonymous();

        using var response = await client.GetAsync(Text(slot, "module"));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync()).ShouldBe("export {}");
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/javascript");
        response.Headers.GetValues("Content-Security-Policy").ShouldBe(["default-src 'none'; sandbox"]);
        response.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
        response.Headers.GetValues("Cross-Origin-Resource-Policy").ShouldBe(["cross-origin"]);
    }

    [Fact]
    public async Task ApiFile_OpenedAsAPage_IsADeadOne()
    {
        await using var host = await TestHost.StartAsync();
        await ShowAsync(host);
        using var client = host.Local();

        using var response = await client.GetAsync("api/v1/plugins/acme.one/ui/panel.js");

        response.Headers.GetValues("Content-Security-Policy").ShouldBe(["default-src 'none'; sandbox", SecurityHeaders.ContentSecurityPolicy]);
    }

    [Fact]
    public async Task Address_AfterAReload_IsAnotherAndTheOldOneIsGone()
    {
        await using var host = await TestHost.StartAsync();
        var before = await ShowAsync(host);
        host.Runtime.Show(Some(host.WebRoot) with { Transitions = [new TransitionReport(Id, DateTimeOffset.UnixEpoch, "asked for", []) { Kind = TransitionKind.Replaced }] });
        var after = await SlotAsync(host);
        using var client = host.Anonymous();

        Text(after, "module").ShouldNotBe(Text(before, "module"));
        (await client.GetAsync(Text(before, "module"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await client.GetAsync(Text(after, "module"))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/plugin-ui/acme.one/00000000000000000000000000000000")]
    [InlineData("/plugin-ui/acme.one/00000000000000000000000000000000/files/panel.js")]
    [InlineData("/plugin-ui/acme.one/x/host.js")]
    [InlineData("/plugin-ui/acme.two/00000000000000000000000000000000")]
    public async Task Address_Guessed_HasNothing(string path)
    {
        await using var host = await TestHost.StartAsync();
        await ShowAsync(host);
        using var client = host.Anonymous();

        using var response = await client.GetAsync(path);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        response.Headers.GetValues("Content-Security-Policy").ShouldBe([SecurityHeaders.ContentSecurityPolicy]);
    }

    [Fact]
    public async Task Isolation_WithoutThePermission_IsAFrame()
    {
        await using var host = await TestHost.StartAsync();

        Text(await ShowAsync(host), "isolation").ShouldBe("frame");
        Text(await ShowAsync(host, new ManifestPermission(Permissions.UiPage)), "isolation").ShouldBe("page");
    }

    private static async Task<JsonNode> ShowAsync(TestHost host, params ManifestPermission[] permissions)
    {
        var ui = Directory.CreateDirectory(Path.Combine(host.WebRoot, "ui")).FullName;
        await File.WriteAllTextAsync(Path.Combine(ui, "panel.js"), "export {}", TestContext.Current.CancellationToken);
        host.Runtime.Show(Some(host.WebRoot, permissions));
        return await SlotAsync(host);
    }

    private static async Task<JsonNode> SlotAsync(TestHost host)
    {
        using var client = host.Local();
        return (await TestHost.ReadAsync(await client.GetAsync("api/v1/ui/slots")))["items"]!.AsArray().Single()!;
    }

    private static string Text(JsonNode slot, string name) => slot[name]!.GetValue<string>();

    private static PluginSnapshot Some(string folder, params ManifestPermission[] permissions) => new(Id, folder, PluginState.Active)
    {
        Manifest = new PluginManifest
        {
            Id = Id.Value,
            Version = "1.2.0",
            Name = "One <&>",
            Api = "[1.0,2.0)",
            Entry = new ManifestEntry("a.dll", "A"),
            Permissions = permissions,
            Ui = [new ManifestUiSlot("page", "One", "panel.js", "ph-one", 5, "page")],
        },
    };
}
