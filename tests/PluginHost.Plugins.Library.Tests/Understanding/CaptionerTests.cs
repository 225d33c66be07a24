using PluginHost.Plugins.Library.Tests.Fakes;
using PluginHost.Sdk;
using PluginHost.Sdk.Captioning;

namespace PluginHost.Plugins.Library.Tests.Understanding;

/// <summary>What a captioner says, from the import to the page of a picture.</summary>
public sealed class CaptionerTests : IAsyncLifetime
{
    private readonly FakeCaptioner _captioner = new();

    private LibraryServer _server = null!;

    private TestLibrary Library => _server.Library;

    public async ValueTask InitializeAsync()
    {
        _server = await LibraryServer.StartAsync(new TestLibrary());
        await Library.LoadAsync();
        Library.Capabilities.Add<ICaptioner>(_captioner, Info("acme.captioner", 1));
        _captioner.Say = item => new PictureCaption(item.Facts.Name == "1.png" ? "A lighthouse." : "A red hat.");
        await _server.UploadAsync(201, ("1.png", Some.Picture(1)));
        await _server.UploadAsync(201, ("2.png", Some.Picture(2)));
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Import_WithACaptioner_ShowsAndFindsWhatItSays()
    {
        var picture = await _server.GetAsync("pictures/1");

        picture.GetProperty("description").GetString().ShouldBe("A lighthouse.");
        picture.GetProperty("describedBy").GetString().ShouldBe("acme.captioner");
        picture.GetProperty("captions").GetRawText().ShouldBe("""[{"engine":"acme.captioner","text":"A lighthouse."}]""");
        var found = await _server.GetAsync("pictures?q=lighthouse");
        found.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetInt64()).ShouldBe([1L]);
        _captioner.Seen.ShouldBe(2);
    }

    [Fact]
    public async Task Edit_ByAPerson_IsTheirsAndForgettingTheEngineLeavesIt()
    {
        await _server.SendAsync(HttpMethod.Patch, "pictures/1", """{"description":"My lighthouse."}""", 200);
        Library.Capabilities.Remove<ICaptioner>();

        await _server.SendAsync(HttpMethod.Delete, "library/findings/acme.captioner", null, 202);
        await Library.Jobs.SettleAsync();

        Library.Catalog.Records.Select(record => record.Description).ShouldBe(["My lighthouse.", null]);
        (await _server.GetAsync("pictures?q=hat")).GetProperty("total").GetInt32().ShouldBe(0);
        (await _server.GetAsync("pictures/1")).GetProperty("captions").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Import_SecondCaptioner_IsKeptBeside()
    {
        var second = new FakeCaptioner { Say = _ => new PictureCaption("Something.") };
        Library.Capabilities.Add<ICaptioner>(second, Info("acme.second", 0));

        await _server.UploadAsync(201, ("3.png", Some.Picture(3)));

        var picture = await _server.GetAsync("pictures/3");
        picture.GetProperty("description").GetString().ShouldBe("A red hat.");
        picture.GetProperty("captions").EnumerateArray().Select(caption => caption.GetProperty("text").GetString()).ShouldBe(["A red hat.", "Something."]);
    }

    private static CapabilityInfo Info(string id, int priority) =>
        new(new CapabilityId(id), "captioning.captioner", "Captioner", new PluginId("acme.plugin"), "1.0") { Priority = priority };
}
