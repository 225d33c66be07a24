using System.Net;
using System.Text.Json.Nodes;
using PluginHost.Runtime.Lifecycle;
using PluginHost.Runtime.Manifests;
using PluginHost.Runtime.Settings;
using PluginHost.Sdk;
using PluginHost.Web.Tests.Fakes;

namespace PluginHost.Web.Tests.Plugins;

public sealed class PluginEndpointTests
{
    private static readonly PluginId Id = new("acme.one");

    [Fact]
    public async Task Read_Plugin_ShowsWhatPeopleNeed()
    {
        await using var host = await TestHost.StartAsync();
        host.Runtime.Show(Some(host.WebRoot) with
        {
            State = PluginState.Degraded,
            Reason = new Refusal("PH1403", "It failed 10 times.", "Update it."),
            Transitions =
            [
                new TransitionReport(Id, DateTimeOffset.UnixEpoch, "asked for", [new TransitionStep("load", 1), new TransitionStep("unload", 2)]) { Unload = UnloadProof.Proved, ProofMilliseconds = 3 },
                new TransitionReport(Id, DateTimeOffset.UnixEpoch, "start", [new TransitionStep("load", 1)]),
            ],
        });
        using var client = host.Local();

        var plugin = await TestHost.ReadAsync(await client.GetAsync("api/v1/plugins/acme.one"));

        plugin["state"]!.GetValue<string>().ShouldBe("degraded");
        plugin["reason"]!.GetValue<string>().ShouldBe("PH1403: It failed 10 times.");
        plugin["cure"]!.GetValue<string>().ShouldBe("Update it.");
        plugin["loadMode"]!.GetValue<string>().ShouldBe("reloadable");
        plugin["capabilities"]![0]!["id"]!.GetValue<string>().ShouldBe("acme.warm");
        plugin["health"]!["breaker"]!.GetValue<string>().ShouldBe("closed");
        plugin["reloads"]!.AsArray().Count.ShouldBe(1);
        plugin["reloads"]![0]!["unload"]!.GetValue<string>().ShouldBe("proved");
        plugin["hasSettings"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public async Task Read_PluginThatOffersWhileItRuns_ListsThatAfterWhatItDeclares()
    {
        await using var host = await TestHost.StartAsync();
        host.Runtime.Show(Some(host.WebRoot) with { Offered = [new CapabilityInfo(new CapabilityId("acme.script"), "scoring.scorer", "Script", Id, "1.2.0")] });
        using var client = host.Local();

        var capabilities = (await TestHost.ReadAsync(await client.GetAsync("api/v1/plugins/acme.one")))["capabilities"]!.AsArray();

        capabilities.Select(capability => (capability!["id"]!.GetValue<string>(), capability["contract"]!.GetValue<string>(), capability["name"]!.GetValue<string>(), capability["atRunTime"]!.GetValue<bool>()))
            .ShouldBe([("acme.warm", "tagging.tagger", "Warm", false), ("acme.script", "scoring.scorer", "Script", true)]);
    }

    [Fact]
    public async Task Read_Plugin_ShowsItsMethodsFaultsAndReloads()
    {
        await using var host = await TestHost.StartAsync();
        host.Runtime.Show(Some(host.WebRoot) with
        {
            Health = new PluginHealth(10, 1, 0.5, 2, BreakerOpen: false)
            {
                Methods = [new MethodHealth("tagging.tagger", "acme.warm", "TagAsync", 10, 1, 0.5, 2.12345, 4_096, 0.25, 1), new MethodHealth("http", "http", "http.request", 1, 0, 1, 1, null, null, 0)],
            },
            Faults = [new PluginFault(DateTimeOffset.UnixEpoch, "acme.warm", "TagAsync", "PH4301", "It broke.")],
            Transitions =
            [
                new TransitionReport(Id, DateTimeOffset.UnixEpoch, "its files changed", [new TransitionStep("load", 1)])
                {
                    Kind = TransitionKind.Replaced,
                    FromVersion = "1.0.0",
                    ToVersion = "1.1.0",
                    Unload = UnloadProof.Leaked,
                    ProofMilliseconds = 4_000,
                    Problem = new Refusal("PH1307", "It is held by Acme.Cache → Acme.Warm.", "Restart."),
                },
            ],
        });
        using var client = host.Local();

        var plugin = await TestHost.ReadAsync(await client.GetAsync("api/v1/plugins/acme.one"));

        plugin["health"]!["methods"]![0]!.ToJsonString().ShouldBe(
            """{"contract":"tagging.tagger","capability":"acme.warm","method":"TagAsync","calls":10,"failures":1,"p50Ms":0.5,"p99Ms":2.123,"allocatedBytes":4096,"processorMs":0.25,"allocationSamples":1}""");
        plugin["health"]!["methods"]![1]!["allocatedBytes"].ShouldBeNull();
        plugin["faults"]![0]!["code"]!.GetValue<string>().ShouldBe("PH4301");
        plugin["faults"]![0]!["method"]!.GetValue<string>().ShouldBe("TagAsync");
        var reload = plugin["reloads"]![0]!;
        (reload["kind"]!.GetValue<string>(), reload["fromVersion"]!.GetValue<string>(), reload["toVersion"]!.GetValue<string>()).ShouldBe(("replaced", "1.0.0", "1.1.0"));
        reload["unload"]!.GetValue<string>().ShouldBe("leaked");
        reload["problem"]!.GetValue<string>().ShouldBe("PH1307: It is held by Acme.Cache → Acme.Warm.");
        reload["cure"]!.GetValue<string>().ShouldBe("Restart.");
    }

    [Fact]
    public async Task Disable_ThenEnable_AnswersStateAndSteps()
    {
        await using var host = await TestHost.StartAsync();
        host.Runtime.Show(Some(host.WebRoot));
        using var client = host.Local();

        var disabled = await TestHost.ReadAsync(await client.PostAsync("api/v1/plugins/acme.one/disable", null));
        var enabled = await TestHost.ReadAsync(await client.PostAsync("api/v1/plugins/acme.one/enable", null));

        disabled["plugin"]!["state"]!.GetValue<string>().ShouldBe("disabled");
        disabled["plugin"]!["cure"]!.GetValue<string>().ShouldNotBeEmpty();
        enabled["plugin"]!["state"]!.GetValue<string>().ShouldBe("active");
        enabled["steps"]![0]!["name"]!.GetValue<string>().ShouldBe("load");
        enabled["totalMs"]!.GetValue<double>().ShouldBe(1.75);
    }

    [Fact]
    public async Task Reload_NewInstanceDoesNotStart_IsAConflictWithTheReason()
    {
        await using var host = await TestHost.StartAsync();
        host.Runtime.Show(Some(host.WebRoot));
        host.Runtime.ReloadFault = new PluginFaultException("PH1302", "Plugin 'acme.one' did not start.", Id);
        using var client = host.Local();

        using var response = await client.PostAsync("api/v1/plugins/acme.one/reload", null);

        response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await TestHost.CodeOf(response)).ShouldBe("PH1302");
    }

    [Theory]
    [InlineData("acme.none")]
    [InlineData("NOT-AN-ID")]
    public async Task Anything_UnknownPlugin_Is404(string id)
    {
        await using var host = await TestHost.StartAsync();
        using var client = host.Local();

        using var response = await client.PostAsync($"api/v1/plugins/{id}/reload", null);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await TestHost.CodeOf(response)).ShouldBe("PH1001");
    }

    [Fact]
    public async Task Settings_WithASecret_AnswerThatItIsSetAndNotWhatItIs()
    {
        await using var host = await TestHost.StartAsync();
        host.Runtime.Show(Some(host.WebRoot));
        host.Runtime.Settings = new PluginSettings(JsonNode.Parse("""{"properties":{"key":{"type":"string","writeOnly":true}}}""")!.AsObject(), new JsonObject { ["key"] = "s3cret", ["level"] = 1 }, 1);
        using var client = host.Local();

        var text = await client.GetStringAsync("api/v1/plugins/acme.one/settings");

        text.ShouldNotContain("s3cret");
        JsonNode.Parse(text)!["secrets"]!.AsArray().Select(name => name!.GetValue<string>()).ShouldBe(["key"]);
        JsonNode.Parse(text)!["values"]!.ToJsonString().ShouldBe("""{"level":1}""");
    }

    [Fact]
    public async Task Settings_Written_AnswerTheNewVersionAndErrorsByField()
    {
        await using var host = await TestHost.StartAsync();
        host.Runtime.Show(Some(host.WebRoot));
        using var client = host.Local();
        (await client.GetAsync("api/v1/plugins/acme.one/settings")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        host.Runtime.Settings = new PluginSettings(new JsonObject { ["type"] = "object" }, new JsonObject { ["level"] = 1 }, 1);

        var written = await TestHost.ReadAsync(await client.PutAsync("api/v1/plugins/acme.one/settings", TestHost.Json(new { values = new { level = 2 } })));
        using var refused = await client.PutAsync("api/v1/plugins/acme.one/settings", TestHost.Json(new { values = new { bad = 2 } }));

        written["version"]!.GetValue<int>().ShouldBe(2);
        written["values"]!["level"]!.GetValue<int>().ShouldBe(2);
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await TestHost.ReadAsync(refused))["errors"]!["bad"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task UiSlots_OfActivePlugins_ComeInOrder()
    {
        await using var host = await TestHost.StartAsync();
        host.Runtime.Show(Some(host.WebRoot));
        using var client = host.Local();

        var slots = (await TestHost.ReadAsync(await client.GetAsync("api/v1/ui/slots")))["items"]!.AsArray();
        host.Runtime.Show(Some(host.WebRoot) with { State = PluginState.Disabled });
        var none = (await TestHost.ReadAsync(await client.GetAsync("api/v1/ui/slots")))["items"]!.AsArray();

        slots.Single()!["module"]!.GetValue<string>().ShouldMatch("^/plugin-ui/acme.one/[0-9a-f]{32}/files/panel.js$");
        none.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("panel.js", HttpStatusCode.OK)]
    [InlineData("parts/more.css", HttpStatusCode.OK)]
    [InlineData("missing.js", HttpStatusCode.NotFound)]
    [InlineData("%2e%2e/plugin.json", HttpStatusCode.NotFound)]
    [InlineData("..%2fplugin.json", HttpStatusCode.NotFound)]
    [InlineData("..%5cplugin.json", HttpStatusCode.NotFound)]
    [InlineData("parts", HttpStatusCode.NotFound)]
    [InlineData(".hidden", HttpStatusCode.NotFound)]
    [InlineData("link.txt", HttpStatusCode.NotFound)]
    [InlineData("linked/plugin.json", HttpStatusCode.NotFound)]
    [InlineData("%2fetc%2fpasswd", HttpStatusCode.NotFound)]
    public async Task UiFile_Path_NeverLeavesTheFolder(string path, HttpStatusCode expected)
    {
        await using var host = await TestHost.StartAsync();
        var ui = Directory.CreateDirectory(Path.Combine(host.WebRoot, "ui")).FullName;
        Directory.CreateDirectory(Path.Combine(ui, "parts"));
        await File.WriteAllTextAsync(Path.Combine(host.WebRoot, "plugin.json"), "secret");
        await File.WriteAllTextAsync(Path.Combine(ui, "panel.js"), "export {}");
        await File.WriteAllTextAsync(Path.Combine(ui, "parts", "more.css"), "a{}");
        await File.WriteAllTextAsync(Path.Combine(ui, ".hidden"), "secret");
        File.CreateSymbolicLink(Path.Combine(ui, "link.txt"), Path.Combine(host.WebRoot, "plugin.json"));
        Directory.CreateSymbolicLink(Path.Combine(ui, "linked"), host.WebRoot);
        host.Runtime.Show(Some(host.WebRoot));
        using var client = host.Local();

        using var response = await client.GetAsync($"api/v1/plugins/acme.one/ui/{path}");

        response.StatusCode.ShouldBe(expected);
        (await response.Content.ReadAsStringAsync()).ShouldNotBe("secret");
    }

    private static PluginSnapshot Some(string folder) => new(Id, folder, PluginState.Active)
    {
        Manifest = new PluginManifest
        {
            Id = Id.Value,
            Version = "1.2.0",
            Name = "One",
            Api = "[1.0,2.0)",
            Entry = new ManifestEntry("a.dll", "A"),
            Provides = [new ManifestCapability("tagging.tagger", "acme.warm", "Warm", "A")],
            Ui = [new ManifestUiSlot("page", "One", "panel.js", "ph-one", 5)],
        },
    };
}
