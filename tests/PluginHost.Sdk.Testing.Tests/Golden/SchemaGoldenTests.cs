using PluginHost.Sdk.Testing.Golden;

namespace PluginHost.Sdk.Testing.Tests.Golden;

public sealed class SchemaGoldenTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pluginhost-golden-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Match_AsApproved_IsSilent()
    {
        File.WriteAllText(Path.Combine(_folder, "plugin.json"), """{"id":"acme.warm","settings":{"type":"object"},"ui":[]}""");
        var approved = Path.Combine(_folder, "approved.json");
        File.WriteAllText(approved, "{\n  \"settings\": {\n    \"type\": \"object\"\n  },\n  \"ui\": []\n}\n");

        Should.NotThrow(() => SchemaGolden.Match(_folder, approved));
    }

    [Fact]
    public void Match_AnotherName_ListsTheLines()
    {
        var manifest = Path.Combine(_folder, "plugin.json");
        File.WriteAllText(manifest, """{"settings":{"amount":1}}""");
        var approved = Path.Combine(_folder, "approved.json");
        File.WriteAllText(approved, "{\n  \"settings\": {\n    \"strength\": 1\n  },\n  \"ui\": null\n}\n");

        var error = Should.Throw<PluginTestException>(() => SchemaGolden.Match(manifest, approved));

        error.Message.ShouldContain("- \"strength\": 1 | + \"amount\": 1");
    }
}
