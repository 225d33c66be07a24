using System.Text.Json.Nodes;
using PluginHost.Runtime.Settings;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Tests.Settings;

public sealed class SecretSettingsTests : IDisposable
{
    private static readonly PluginId Plugin = new("acme.captions");
    private static readonly JsonObject Schema = JsonNode.Parse("""
        {"type":"object","properties":{
          "address":{"type":"string","default":"https://example.org"},
          "key":{"type":["string","null"],"writeOnly":true,"default":null}}}
        """)!.AsObject();

    private readonly string _folder = Directory.CreateTempSubdirectory("pluginhost-secrets-").FullName;

    private string SecretFile => Path.Combine(_folder, "acme.captions.secrets.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task WriteAsync_Secret_IsThereForThePluginAndForNobodyElse()
    {
        var written = (await WriteAsync("""{"key":"s3cret"}""")).Settings!;

        written.Values["key"]!.GetValue<string>().ShouldBe("s3cret");
        written.PublicValues.ToJsonString().ShouldBe("""{"address":"https://example.org"}""");
        written.Secrets.ShouldBe(["key"]);
        File.ReadAllText(Path.Combine(_folder, "acme.captions.json")).ShouldNotContain("s3cret");
        Open().Current.Values["key"]!.GetValue<string>().ShouldBe("s3cret");
    }

    [Fact]
    public async Task WriteAsync_Secret_OnlyTheOwnerMayReadItsFile()
    {
        await WriteAsync("""{"key":"s3cret"}""");

        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(SecretFile).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        File.ReadAllText(SecretFile).ShouldContain("s3cret");
    }

    [Fact]
    public async Task WriteAsync_SecretLeftOut_Stays()
    {
        await WriteAsync("""{"key":"s3cret"}""");

        var written = (await WriteAsync("""{"address":"https://example.net"}""")).Settings!;

        written.Values["key"]!.GetValue<string>().ShouldBe("s3cret");
        written.PublicValues["address"]!.GetValue<string>().ShouldBe("https://example.net");
    }

    [Fact]
    public async Task WriteAsync_SecretIsNull_IsGoneFromTheDiskToo()
    {
        await WriteAsync("""{"key":"s3cret"}""");

        var written = (await WriteAsync("""{"key":null}""")).Settings!;

        written.Secrets.ShouldBeEmpty();
        written.Values["key"].ShouldBeNull();
        File.ReadAllText(SecretFile).ShouldNotContain("s3cret");
    }

    [Fact]
    public void Read_DamagedSecretFile_DefaultsStandInAndItIsTold()
    {
        File.WriteAllText(SecretFile, "{\"key\":");

        var store = Open();

        store.Current.Secrets.ShouldBeEmpty();
        store.Problem!.Code.ShouldBe("PH1602");
    }

    private SettingsStore Open() => new(_folder, Plugin, Schema);

    private Task<SettingsChange> WriteAsync(string values) => Open().WriteAsync(JsonNode.Parse(values)!.AsObject(), CancellationToken.None);
}
