using PluginHost.Runtime.Manifests;

namespace PluginHost.Runtime.Tests.Manifests;

public sealed class ManifestReaderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pluginhost-manifest-").FullName;

    public ManifestReaderTests() => File.WriteAllText(Path.Combine(_folder, "A.dll"), "");

    [Fact]
    public void Read_SmallestManifest_IsAccepted()
    {
        var reading = Read(Valid);

        reading.Refusal.ShouldBeNull();
        reading.Manifest!.Id.ShouldBe("acme.warm");
        reading.Manifest.LoadMode.ShouldBe("reloadable");
        reading.Manifest.DependsOn.ShouldBeEmpty();
        reading.Manifest.Provides.ShouldBeEmpty();
    }

    [Fact]
    public void Read_CapabilityWithoutOptionalFields_HasTheDefaults()
    {
        var text = Valid.Replace("\"name\"", "\"provides\": [null, {\"contract\": \"a.b\", \"id\": \"x.y\", \"name\": \"n\", \"type\": \"T\"}], \"name\"", StringComparison.Ordinal);

        var capability = Read(text).Manifest!.Provides.ShouldHaveSingleItem();

        capability.EngineVersion.ShouldBe(1);
        capability.Keys.ShouldBeEmpty();
        capability.Columns.ShouldBeEmpty();
    }

    [Fact]
    public void Read_NoFile_SaysSo() => ManifestReader.Read(_folder).Refusal!.Code.ShouldBe("PH1002");

    [Theory]
    [InlineData("", "line 1")]
    [InlineData("{\n  \"id\": \"a.b\",\n  oops\n}", "line 3, column 3")]
    [InlineData("{\n \"id\": 5\n}", "line 2")]
    [InlineData("{\"id\": \"a.b\"}", "version")]
    [InlineData("null", "null")]
    [InlineData("[]", "line 1")]
    public void Read_NotAManifest_NamesFileAndPlace(string text, string expected)
    {
        var refusal = Read(text).Refusal.ShouldNotBeNull();

        refusal.Code.ShouldBe("PH1003");
        refusal.Reason.ShouldContain(Path.Combine(_folder, "plugin.json"));
        refusal.Reason.ShouldContain(expected);
        refusal.Cure.ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("acme.warm", "Warm", "id 'Warm'")]
    [InlineData("1.2.3", "latest", "version 'latest'")]
    [InlineData("[1.0,2.0)", "anything", "api 'anything'")]
    [InlineData("A.dll", "../../A.dll", "not the name of a dll")]
    [InlineData("A.dll", "C:\\\\A.dll", "not the name of a dll")]
    [InlineData("A.dll", "B.dll", "not in the folder")]
    [InlineData("Acme.Plugin", "", "empty entry.type")]
    [InlineData("\"name\"", "\"loadMode\": \"elsewhere\", \"name\"", "loadMode 'elsewhere'")]
    [InlineData("\"name\"", "\"manifestVersion\": 2, \"name\"", "manifestVersion 2")]
    [InlineData("\"name\"", "\"dependsOn\": [{\"id\": \"X\", \"range\": \"1\", \"optional\": false}], \"name\"", "depends on 'X'")]
    [InlineData("\"name\"", "\"dependsOn\": [{\"id\": \"x.y\", \"range\": \"?\", \"optional\": false}], \"name\"", "range '?'")]
    [InlineData("\"name\"", "\"provides\": [{\"contract\": \"a.b\", \"id\": \"NO\", \"name\": \"n\", \"type\": \"T\"}], \"name\"", "provides 'NO'")]
    public void Read_WrongValue_NamesFieldAndCure(string from, string to, string expected)
    {
        var refusal = Read(Valid.Replace(from, to, StringComparison.Ordinal)).Refusal.ShouldNotBeNull();

        refusal.Reason.ShouldContain(expected);
        refusal.Cure.ShouldNotBeNullOrEmpty();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private const string Valid = """{"id": "acme.warm", "version": "1.2.3", "name": "Warm", "api": "[1.0,2.0)", "entry": {"assembly": "A.dll", "type": "Acme.Plugin"}}""";

    private ManifestReading Read(string text)
    {
        File.WriteAllText(Path.Combine(_folder, PluginManifest.FileName), text);
        return ManifestReader.Read(_folder);
    }
}
