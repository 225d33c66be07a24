using PluginHost.Plugins.Library.Index;
using PluginHost.Plugins.Library.Index.Sorting;
using PluginHost.Plugins.Library.Query;
using PluginHost.Sdk;

namespace PluginHost.Plugins.Library.Tests.Index;

public sealed class IndexLoaderTests : IAsyncLifetime
{
    private readonly TestLibrary _library = new();

    public ValueTask InitializeAsync()
    {
        _library.Catalog.Put(Some.Record(1));
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => _library.DisposeAsync();

    [Fact]
    public async Task Run_CatalogueIsLate_QuestionsWaitForIt()
    {
        _library.Catalog.GetFault = new PluginFaultException("PH1401", "No catalogue is active.");
        var loading = _library.Get<IndexLoader>().RunAsync(default);
        var asking = QueryAsync();
        asking.IsCompleted.ShouldBeFalse();

        _library.Catalog.GetFault = null;

        (await asking.WaitAsync(TimeSpan.FromSeconds(30))).ShouldBe(1);
        await loading;
    }

    [Fact]
    public async Task Run_CatalogueStaysAway_QuestionsAreRefusedWithItsReason()
    {
        _library.Get<IndexReadiness>().SetObstacle(new Refusal("PH1401", "No catalogue is active."));

        (await Should.ThrowAsync<LibraryUnavailableException>(QueryAsync)).Refusal.Code.ShouldBe("PH1401");
    }

    [Fact]
    public async Task Apply_WhileLoading_IsTakenOverAfterwards()
    {
        _library.Get<IPictureIndex>().Apply([Some.Record(2), Some.Record(1) with { Stars = 5, Revision = 7 }], []);

        await _library.Get<IndexLoader>().RunAsync(default);

        (await QueryAsync()).ShouldBe(2);
        (await _library.Get<IPictureIndex>().FindAsync(new PictureId(1), default))!.Stars.ShouldBe(5);
    }

    [Fact]
    public async Task Apply_OlderRevision_IsLeftOut()
    {
        await _library.Get<IndexLoader>().RunAsync(default);
        _library.Get<IPictureIndex>().Apply([Some.Record(1) with { Stars = 5, Revision = 7 }], []);

        _library.Get<IPictureIndex>().Apply([Some.Record(1) with { Stars = 1, Revision = 6 }], []);

        (await _library.Get<IPictureIndex>().FindAsync(new PictureId(1), default))!.Stars.ShouldBe(5);
    }

    private async Task<int> QueryAsync() =>
        (await _library.Get<IPictureIndex>().QueryAsync(_library.Get<QueryBinder>().Bind("").Query!, _library.Get<SortSpecParser>().Parse(null).Value!, default)).Total;
}
