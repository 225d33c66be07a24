using System.Text.Json;
using PluginHost.Plugins.Library.Tests.Fakes;
using PluginHost.Sdk;
using PluginHost.Sdk.Events;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Library.Tests.Refresh;

public sealed class RefreshJobTests : IAsyncLifetime
{
    private readonly FakeMetadataReader _reader = new()
    {
        Result = new MetadataResult(new MetadataFields { Camera = "Old", Keywords = ["sea"] }, [new MetadataGroup("exif", [])]) { Generation = new GenerationInfo("A1111") { Prompt = "a lighthouse" } },
    };

    private LibraryServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await LibraryServer.StartAsync(new TestLibrary(capabilities => capabilities.Add<IMetadataReader>(_reader, "test.reader")));
        await _server.Library.LoadAsync();
        _server.Library.Settings.Current = _server.Library.Settings.Current with { ImportWorkers = 1 };
        for (var i = 1; i <= 5; i++)
        {
            await _server.UploadAsync(201, ($"{i}.png", Some.Picture(i)));
        }
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Refresh_EverythingByANewReader_ReplacesIndexAndWords()
    {
        await _server.SendAsync(HttpMethod.Delete, "pictures/5", null, 204);
        _reader.Result = new MetadataResult(new MetadataFields { Camera = "New", Keywords = ["sea", "boat"] }, [new MetadataGroup("exif", [])])
        {
            Generation = new GenerationInfo("ComfyUI") { Prompt = "a harbour", Model = "m" },
        };

        var report = await RunAsync("{}");

        (report.GetProperty("state").GetString(), report.GetProperty("read").GetInt64(), report.GetProperty("changed").GetInt64(), report.GetProperty("failed").GetInt32()).ShouldBe(("succeeded", 5L, 5L, 0));
        (await TotalAsync("camera:New generator:ComfyUI model:m tag:boat")).ShouldBe(4);
        (await TotalAsync("prompt:harbour")).ShouldBe(4);
        (await TotalAsync("prompt:lighthouse")).ShouldBe(0);
        _server.Library.Events.Published.ShouldContain(message => message.Name == EventNames.PictureChanged && message.Ids.Count == 5);
    }

    [Theory]
    [InlineData("""{"q":"name:2"}""", 1)]
    [InlineData("""{"ids":[4,2,2,99]}""", 2)]
    public async Task Refresh_SomePictures_LeavesTheOthers(string body, int changed)
    {
        _reader.Result = new MetadataResult(new MetadataFields { Camera = "New" }, []);

        var report = await RunAsync(body);

        report.GetProperty("changed").GetInt64().ShouldBe(changed);
        (await TotalAsync("camera:New")).ShouldBe(changed);
    }

    [Fact]
    public async Task Refresh_ReaderFindsLess_KeepsWhatWasThere()
    {
        _reader.Result = new MetadataResult(new MetadataFields { Iso = 400 }, []);

        await RunAsync("{}");

        var replaced = _server.Library.Catalog.Replaced[0];
        (replaced.Metadata.Fields.Camera, replaced.Metadata.Fields.Iso).ShouldBe(("Old", 400));
        replaced.Metadata.Generation!.Prompt.ShouldBe("a lighthouse");
        replaced.Metadata.Groups.ShouldHaveSingleItem().Name.ShouldBe("exif");
        replaced.NewTags.ShouldBeEmpty("the file gave its tag before: who took it away meant it");
    }

    [Fact]
    public async Task Refresh_MissingOriginalAndFailingReader_AreNamedAndHarmNobody()
    {
        File.Delete(_server.Library.Blobs.PathOf(_server.Library.Catalog.Records[1].Key));

        var missing = await RunAsync("{}");
        _reader.Fault = new PluginFaultException("PH1401", "The reader broke.", new PluginId("test.reader"));
        var failing = await RunAsync("""{"ids":[1]}""");

        missing.GetProperty("failures").EnumerateArray().ShouldHaveSingleItem().GetProperty("code").GetString().ShouldBe("PH4010");
        missing.GetProperty("read").GetInt64().ShouldBe(5);
        failing.GetProperty("failures")[0].GetProperty("code").GetString().ShouldBe("PH1401");
        (await TotalAsync("camera:Old")).ShouldBe(5);
    }

    [Fact]
    public async Task Refresh_OfNothing_IsRefusedByField()
    {
        (await _server.PostAsync("library/metadata/refresh", """{"ids":[]}""", 400)).GetProperty("errors").TryGetProperty("ids", out _).ShouldBeTrue();
        (await _server.PostAsync("library/metadata/refresh", """{"ids":[1],"q":"cat"}""", 400)).GetProperty("code").GetString().ShouldBe("PH4018");
        (await _server.PostAsync("library/metadata/refresh", """{"q":"(cat"}""", 400)).GetProperty("code").GetString().ShouldBe("PH4005");
        (await _server.GetAsync("library/metadata/refresh/99", 404)).GetProperty("code").GetString().ShouldBe("PH4019");
    }

    private async Task<int> TotalAsync(string query) => (await _server.GetAsync($"pictures?q={Uri.EscapeDataString(query)}&limit=1")).GetProperty("total").GetInt32();

    private async Task<JsonElement> RunAsync(string body)
    {
        var started = await _server.PostAsync("library/metadata/refresh", body, 202);
        await _server.Library.Jobs.SettleAsync();
        return await _server.GetAsync($"library/metadata/refresh/{started.GetProperty("job").GetInt64()}");
    }
}
