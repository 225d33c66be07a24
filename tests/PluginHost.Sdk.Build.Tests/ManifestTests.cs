using System.Text.Json.Nodes;

namespace PluginHost.Sdk.Build.Tests;

public sealed class ManifestTests(BuiltPlugin plugin) : IClassFixture<BuiltPlugin>
{
    [Fact]
    public void Head_Always_ComesFromProjectAndAttribute()
    {
        Value("id").ShouldBe("acme.warm");
        Value("name").ShouldBe("Warm tones");
        Value("version").ShouldBe("1.2.3-beta.4");
        Value("description").ShouldBe("Warm; \"really\" warm");
        Value("authors").ShouldBe("Ann;Bob");
        Value("licence").ShouldBe("MIT");
        Value("homepage").ShouldBe("https://example.org/warm");
        Value("api").ShouldBe("[1.0,2.0)");
        Value("loadMode").ShouldBe("pinned");
        Json(plugin.Manifest["entry"]).ShouldBe("""{"assembly":"Acme.Warm.dll","type":"Acme.Warm.WarmPlugin"}""");
    }

    [Fact]
    public void Provides_Scorer_HasSampleColumnsAndKeys() => Json(Capability("scoring.scorer")).ShouldBe(
        """{"contract":"scoring.scorer","id":"acme.warm","name":"Warmth","type":"Acme.Warm.WarmScorer","description":"Measures red.","priority":3,"engineVersion":2,"keys":["red","amber"],"""
        + """
        "sample":{"width":64,"height":32,"fit":"cover","channels":"bgr"},"columns":[{"name":"red","title":"Red","min":0,"max":5,"help":"High is red.","isOverall":true},{"name":"amber","title":"Amber","min":0,"max":1,"isOverall":false}]}
        """);

    [Fact]
    public void Provides_Embedder_HasItsSpace() => Json(Capability("embedding.embedder")["embedding"]).ShouldBe(
        """{"space":"acme.model","version":3,"dimension":512,"metric":"euclidean","takesText":true,"batchSize":8}""");

    [Fact]
    public void Provides_ContractFromABaseClass_IsFound()
    {
        Capability("http.endpoints")["type"]!.GetValue<string>().ShouldBe("Acme.Warm.WarmRoutes");
        Capability("http.endpoints")["prefix"]!.GetValue<string>().ShouldBe("/api/v1");
    }

    [Fact]
    public void Provides_OneAttributeForTwoContracts_IsTwoCapabilities()
    {
        Capability("library.catalog")["id"]!.GetValue<string>().ShouldBe("acme.store");
        Capability("library.imports")["id"]!.GetValue<string>().ShouldBe("acme.store");
    }

    [Fact]
    public void Declarations_Always_AreListed()
    {
        Json(plugin.Manifest["permissions"]).ShouldBe("""[{"permission":"http.routes","reason":"Shows a page."},{"permission":"library.read"}]""");
        Json(plugin.Manifest["dependsOn"]).ShouldBe("""[{"id":"builtin.library","range":"[0.1,1.0)","optional":true}]""");
        Json(plugin.Manifest["ui"]).ShouldBe("""[{"slot":"page","title":"Warmth","module":"parts/main.js","element":"acme-warm","order":3,"isolation":"page"}]""");
        Json(plugin.Manifest["nativeRids"]).ShouldBe("""["linux-x64"]""");
    }

    [Theory]
    [InlineData("workers", """{"type":"integer","minimum":1,"maximum":8,"title":"Workers","description":"Pictures at once.","default":2}""")]
    [InlineData("factor", """{"type":"number","title":"Strength","minimum":0.5,"maximum":2.5,"default":1.5}""")]
    [InlineData("label", """{"type":"string","title":"Label","maxLength":20,"minLength":2,"default":"warm"}""")]
    [InlineData("colour", """{"type":"string","title":"Colour","enum":["red","amber"],"default":"amber"}""")]
    [InlineData("apiKey", """{"type":["string","null"],"title":"Api key","writeOnly":true,"default":null}""")]
    [InlineData("mood", """{"type":"string","enum":["calm","veryLively"],"title":"Mood","default":"veryLively"}""")]
    [InlineData("fit", """{"type":"string","enum":["inside","cover","pad","stretch"],"title":"Fit","default":"pad"}""")]
    [InlineData("on", """{"type":"boolean","title":"On","default":true}""")]
    [InlineData("maybe", """{"type":["integer","null"],"minimum":-2147483648,"maximum":2147483647,"title":"Maybe","default":null}""")]
    [InlineData("folders", """{"type":["array","null"],"items":{"type":"string"},"title":"Folders","default":null}""")]
    [InlineData("big", """{"type":"integer","title":"Big","default":5000000000}""")]
    public void Settings_Parameter_BecomesASchema(string name, string schema) => Json(plugin.Manifest["settings"]!["properties"]![name]).ShouldBe(schema);

    [Fact]
    public void Settings_Always_IsAnObjectSchemaOfThisDraft()
    {
        var settings = plugin.Manifest["settings"]!;
        settings["$schema"]!.GetValue<string>().ShouldBe("https://json-schema.org/draft/2020-12/schema");
        settings["description"]!.GetValue<string>().ShouldBe("How warm is warm.");
        settings["additionalProperties"]!.GetValue<bool>().ShouldBeFalse();
        settings["properties"]!.AsObject().Count.ShouldBe(11);
    }

    [Fact]
    public void Output_Always_IsThePluginsFolder()
    {
        var files = Directory.EnumerateFiles(plugin.Project.Output, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(plugin.Project.Output, file).Replace('\\', '/')).Order(StringComparer.Ordinal);

        files.ShouldBe(["Acme.Warm.deps.json", "Acme.Warm.dll", "Acme.Warm.pdb", "Acme.Warm.runtimeconfig.json", "plugin.json", "runtimes/linux-x64/native/libwarm.so", "ui/parts/main.js"]);
    }

    private string? Value(string name) => plugin.Manifest[name]?.GetValue<string>();

    private JsonNode Capability(string contract) => plugin.Manifest["provides"]!.AsArray().Single(item => item!["contract"]!.GetValue<string>() == contract)!;

    private static string Json(JsonNode? node) => node!.ToJsonString();
}
