using PluginHost.Plugins.Library.Tests.Fakes;
using PluginHost.Sdk;
using PluginHost.Sdk.Library;
using PluginHost.Sdk.Tagging;

namespace PluginHost.Plugins.Library.Tests.Findings;

public sealed class FindingsTests : IAsyncLifetime
{
    private static readonly CapabilityId Gone = new("acme.gone");

    private LibraryServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await LibraryServer.StartAsync(new TestLibrary());
        await _server.Library.LoadAsync();
        for (var i = 1; i <= 3; i++)
        {
            await _server.UploadAsync(201, ($"{i}.png", Some.Picture(i)));
        }

        var found = _server.Library.Catalog.Records.Select(record => new EngineResult(record.Id, Gone, 1) { Tags = [new TagGuess(TagName.Parse("cat"), 0.9)] });
        await _server.Library.Catalog.RecordAsync(new RecordRequest([.. found]), default);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task List_EngineWhosePluginIsGone_IsThereWithItsPictures()
    {
        var item = (await _server.GetAsync("library/findings")).GetProperty("items").EnumerateArray().Single(engine => engine.GetProperty("engine").GetString() == Gone.Value);

        (item.GetProperty("pictures").GetInt64(), item.GetProperty("isActive").GetBoolean()).ShouldBe((3L, false));
    }

    [Fact]
    public async Task Forget_EngineWhosePluginIsGone_TakesItsTagsFromCatalogueAndIndex()
    {
        var started = await _server.SendAsync(HttpMethod.Delete, $"library/findings/{Gone}", null, 202);
        await _server.Library.Jobs.SettleAsync();

        (await _server.Library.Jobs.GetAsync(new JobId(started.GetProperty("job").GetInt64()), default))!.State.ShouldBe(Sdk.Jobs.JobState.Succeeded);
        _server.Library.Catalog.Records.SelectMany(record => record.Tags).ShouldBeEmpty();
        (await _server.GetAsync("pictures?q=tag:cat")).GetProperty("total").GetInt32().ShouldBe(0);
        (await _server.GetAsync("library/findings")).GetProperty("items").EnumerateArray().ShouldNotContain(engine => engine.GetProperty("engine").GetString() == Gone.Value);
    }

    [Fact]
    public async Task Forget_ActiveEngine_IsRefused()
    {
        _server.Library.Capabilities.Add<ITagger>(new FakeTagger(), Gone.Value);

        (await _server.SendAsync(HttpMethod.Delete, $"library/findings/{Gone}", null, 409)).GetProperty("code").GetString().ShouldBe("PH4025");
    }

    [Fact]
    public async Task Forget_EngineThatLeftNothing_IsNotFound() =>
        (await _server.SendAsync(HttpMethod.Delete, "library/findings/acme.never", null, 404)).GetProperty("code").GetString().ShouldBe("PH4026");
}
