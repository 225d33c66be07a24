using System.Text.Json;
using PluginHost.Plugins.Scripting.Csx.Serving;
using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Http;

namespace PluginHost.Plugins.Scripting.Csx.Tests.Http;

public sealed class ScriptEndpointTests : IAsyncLifetime
{
    private ScriptServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await ScriptServer.StartAsync(folder =>
    {
        Directory.CreateDirectory(Path.Combine(folder, "lib"));
        File.WriteAllText(Path.Combine(folder, "lib", "deep.csx"), "return image.Blur(7);");
    });

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public void Routes_All_AreForEditorsToReadAndOwnersToWrite()
    {
        _server.Endpoints.Count.ShouldBe(6);
        foreach (var endpoint in _server.Endpoints)
        {
            var method = endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Routing.HttpMethodMetadata>()!.HttpMethods.ShouldHaveSingleItem();
            endpoint.Metadata.GetMetadata<AccessMetadata>().ShouldNotBeNull().Policy.ShouldBe(method == "GET" ? AccessPolicy.Editor : AccessPolicy.Owner);
            endpoint.Metadata.GetMetadata<EndpointDoc>().ShouldNotBeNull().Responses.ShouldAllBe(response => response.Status == 204 || response.Schema!.Length > 0);
        }
    }

    [Fact]
    public async Task Put_NewScript_ServesWhenItIsAnswered()
    {
        var script = await _server.PutAsync("warm-tones.csx", Some.WarmTones);

        script.GetProperty("state").GetString().ShouldBe("active");
        var definition = script.GetProperty("definitions")[0];
        (definition.GetProperty("kind").GetString(), definition.GetProperty("id").GetString(), definition.GetProperty("name").GetString()).ShouldBe(("filter", "script.warm-tones", "Warm tones"));
        _server.Offers.List<IFilter>().Select(info => info.Id.Value).ShouldContain("script.warm-tones");
        File.ReadAllText(Path.Combine(_server.Folder, "warm-tones.csx")).ShouldBe(Some.WarmTones);

        var read = await _server.GetAsync("scripts/warm-tones.csx");
        read.GetProperty("source").GetString().ShouldBe(Some.WarmTones);
        read.GetProperty("sha256").GetString().ShouldBe(script.GetProperty("sha256").GetString());
        (await _server.GetAsync("scripts")).GetProperty("folder").GetString().ShouldBe(_server.Folder);
    }

    [Fact]
    public async Task Put_NewScriptThatIsThereAlready_IsRefusedAndWritesNothing()
    {
        await _server.PutAsync("new.csx", Some.WarmTones, sha256: "");

        (await _server.PutAsync("new.csx", "return image;", sha256: "", status: 409)).GetProperty("code").GetString().ShouldBe("PH4705");

        File.ReadAllText(Path.Combine(_server.Folder, "new.csx")).ShouldBe(Some.WarmTones);
        Directory.GetFiles(_server.Folder).ShouldHaveSingleItem("No draft is left behind.");
    }

    [Fact]
    public async Task List_RightAfterTheStart_HasWhatWasThere()
    {
        await using var server = await ScriptServer.StartAsync(folder => File.WriteAllText(Path.Combine(folder, "early.csx"), Some.WarmTones));

        var list = await server.GetAsync("scripts");

        list.GetProperty("items").EnumerateArray().ShouldHaveSingleItem().GetProperty("definitions")[0].GetProperty("id").GetString().ShouldBe("script.early");
        server.Offers.List<IFilter>().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Put_WithErrors_IsWrittenAndSaysWhere()
    {
        await _server.PutAsync("size.csx", "return image.Blur(1);");

        var script = await _server.PutAsync("size.csx", "var a = 1;\nreturn image.Blurr(2);");

        script.GetProperty("state").GetString().ShouldBe("failed");
        var diagnostic = script.GetProperty("diagnostics").EnumerateArray().Single(diagnostic => diagnostic.GetProperty("severity").GetString() == "error");
        diagnostic.ToString().ShouldBe(JsonSerializer.Serialize(new
        {
            file = "size.csx", line = 2, column = 14, endLine = 2, endColumn = 19, id = "CS1061", severity = "error", message = diagnostic.GetProperty("message").GetString(),
        }));
        script.GetProperty("definitions").GetArrayLength().ShouldBe(1, "The former version serves.");
        (await _server.GetAsync("scripts/size.csx")).GetProperty("source").GetString().ShouldNotBeNull().ShouldContain("Blurr");
    }

    [Fact]
    public async Task Put_EditOfAnOlderVersion_IsRefusedAndWritesNothing()
    {
        var first = (await _server.PutAsync("size.csx", "return image.Blur(1);")).GetProperty("sha256").GetString();
        await _server.PutAsync("size.csx", "return image.Blur(2);", first);

        var problem = await _server.PutAsync("size.csx", "return image.Blur(3);", first, status: 409);

        problem.GetProperty("code").GetString().ShouldBe("PH4705");
        (await _server.GetAsync("scripts/size.csx")).GetProperty("source").GetString().ShouldBe("return image.Blur(2);");
    }

    [Theory]
    [InlineData("Warm.csx", "PH4703")]
    [InlineData("..%2Fup.csx", "PH4703")]
    [InlineData("lib%2Fdeep.csx", "PH4703")]
    [InlineData(".x.csx", "PH4703")]
    [InlineData("x.txt", "PH4703")]
    public async Task Put_BadName_IsRefused(string name, string code)
    {
        (await _server.PutAsync(name, "return image;", status: 400)).GetProperty("code").GetString().ShouldBe(code);
        File.Exists(Path.Combine(_server.Context.DataFolder, "up.csx")).ShouldBeFalse();
    }

    [Fact]
    public async Task Put_BadBodies_AreRefused()
    {
        (await _server.PutAsync("big.csx", new string('/', 256 * 1024 + 1), status: 413)).GetProperty("code").GetString().ShouldBe("PH3202");
        (await _server.PutAsync("big.csx", new string('/', 3 * 1024 * 1024), status: 413)).GetProperty("code").GetString().ShouldBe("PH3202");
        (await _server.SendAsync(HttpMethod.Put, "scripts/x.csx", "{}", 400)).GetProperty("code").GetString().ShouldBe("PH5010");
        (await _server.SendAsync(HttpMethod.Put, "scripts/x.csx", "nonsense", 400)).GetProperty("code").GetString().ShouldBe("PH5010");
        (await _server.SendAsync(HttpMethod.Put, "scripts/x.csx", """{"source": "\ud800"}""", 400)).GetProperty("code").GetString().ShouldNotBeNull().ShouldStartWith("PH");
        Directory.GetFiles(_server.Folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task Get_SubFolder_IsReadOnly()
    {
        await Eventually.Holds(() => _server.Offers.List<IFilter>().Count == 1);

        (await _server.GetAsync("scripts/lib%2Fdeep.csx")).GetProperty("source").GetString().ShouldBe("return image.Blur(7);");
        (await _server.SendAsync(HttpMethod.Delete, "scripts/lib%2Fdeep.csx", null, 404)).GetProperty("code").GetString().ShouldBe("PH4704");
        await _server.GetAsync("scripts/..%2Fversions.json", 404);
        await _server.GetAsync("scripts/none.csx", 404);
    }

    [Fact]
    public async Task Delete_Script_TakesItsFiltersAlong()
    {
        await _server.PutAsync("size.csx", "return image.Blur(1);");

        await _server.SendAsync(HttpMethod.Delete, "scripts/size.csx", null, 204);

        _server.Offers.List<IFilter>().ShouldNotContain(info => info.Id.Value == "script.size");
        await _server.GetAsync("scripts/size.csx", 404);
        await _server.SendAsync(HttpMethod.Delete, "scripts/size.csx", null, 404);
    }

    [Fact]
    public async Task Check_WithoutRun_CompilesOnly()
    {
        (await _server.CheckAsync("return image.Blurr(2);", run: false)).GetProperty("diagnostics")[0].GetProperty("id").GetString().ShouldBe("CS1061");

        // Who would run it would have to stop it.
        var unrun = await _server.CheckAsync("while (image.Width > 0) { }\nreturn image;", run: false);

        unrun.GetProperty("diagnostics").GetArrayLength().ShouldBe(0);
        unrun.GetProperty("definitions").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Check_AText_AnswersWithoutKeepingAnything()
    {
        var fine = await _server.CheckAsync("Filter(\"Two\", x => x.Blur(2));\nreturn image;", "soft.csx");
        fine.GetProperty("diagnostics").GetArrayLength().ShouldBe(0);
        fine.GetProperty("definitions").EnumerateArray().Select(definition => definition.GetProperty("id").GetString()).ShouldBe(["script.soft", "script.soft.two"]);

        var wrong = await _server.CheckAsync("return image.Blurr(2);");
        wrong.GetProperty("diagnostics")[0].GetProperty("id").GetString().ShouldBe("CS1061");
        wrong.GetProperty("definitions").GetArrayLength().ShouldBe(0);

        var hangs = await _server.CheckAsync("while (image.Width > 0) { }\nreturn image;");
        hangs.GetProperty("diagnostics")[0].GetProperty("id").GetString().ShouldBe("PH3221");

        _server.Offers.List<IFilter>().ShouldNotContain(info => info.Id.Value.StartsWith("script.soft"));
        Directory.GetFiles(_server.Folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task Changes_OfWhateverOrigin_AreEvents()
    {
        await _server.PutAsync("size.csx", "return image.Blur(1);");
        File.WriteAllText(Path.Combine(_server.Folder, "size.csx"), "return image.Blur(2");

        await Eventually.Holds(() => Of("size.csx").Any(script => script.GetProperty("state").GetString() == "failed"));
        File.Delete(Path.Combine(_server.Folder, "size.csx"));
        await Eventually.Holds(() => Of("size.csx").LastOrDefault() is { ValueKind: JsonValueKind.Object } last && last.GetProperty("state").GetString() == "unsaved");

        Of("size.csx").First().GetProperty("state").GetString().ShouldBe("active");
        Of("size.csx").ShouldAllBe(script => !HasSource(script));
    }

    private static bool HasSource(JsonElement script) => script.TryGetProperty("source", out _);

    private IReadOnlyList<JsonElement> Of(string name) =>
    [
        .. _server.Context.Published.Where(message => message.Name == ScriptNews.Changed).Select(message => JsonDocument.Parse(message.Data!).RootElement)
            .Where(script => script.GetProperty("name").GetString() == name),
    ];
}
