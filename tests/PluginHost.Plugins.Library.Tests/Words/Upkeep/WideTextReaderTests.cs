using PluginHost.Plugins.Library.Index;
using PluginHost.Plugins.Library.Words.Upkeep;
using PluginHost.Sdk;

namespace PluginHost.Plugins.Library.Tests.Words.Upkeep;

public sealed class WideTextReaderTests : IAsyncLifetime
{
    private readonly TestLibrary _library = new();

    public ValueTask InitializeAsync()
    {
        _library.Catalog.Put(Some.Record(1));
        _library.Catalog.Put(Some.Record(2));
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => _library.DisposeAsync();

    [Fact]
    public async Task Read_CatalogueFails_ReadsThemLater()
    {
        var reader = _library.Get<WideTextReader>();
        _library.Catalog.TextFault = new PluginFaultException("PH6201", "Not now.");
        (await reader.ReadAsync([new PictureId(1), new PictureId(2)], default)).ShouldBeEmpty();
        (await reader.ReadOwedAsync(default)).ShouldBeEmpty();

        _library.Catalog.TextFault = null;

        (await reader.ReadOwedAsync(default)).Select(texts => texts.Id.Value).ShouldBe([1L, 2L]);
        (await reader.ReadOwedAsync(default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task ReadOwed_RowThatCameWithoutTexts_IsReadOnce()
    {
        await _library.LoadAsync();
        _library.Catalog.Put(Some.Record(3));
        _library.Get<IPictureIndex>().Apply([Some.Record(3), Some.Record(1) with { Stars = 3, Revision = 2 }], []);
        (await _library.Get<WordUpkeep>().SaveAsync(default)).ShouldBeFalse();

        (await _library.Get<WideTextReader>().ReadOwedAsync(default)).Select(texts => texts.Id.Value).ShouldBe([3L]);

        _library.Get<IPictureIndex>().Apply([Some.Record(3) with { Stars = 3, Revision = 2 }], []);
        (await _library.Get<WideTextReader>().ReadOwedAsync(default)).ShouldBeEmpty();
        (await _library.Get<WordUpkeep>().SaveAsync(default)).ShouldBeTrue();
    }
}
