using PluginHost.Plugins.Library.Words;
using PluginHost.Plugins.Library.Words.Upkeep;
using PluginHost.Sdk;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Tests.Words.Upkeep;

public sealed class WordLoaderTests : IAsyncLifetime
{
    private readonly TestLibrary _library = new();

    public async ValueTask InitializeAsync()
    {
        for (var id = 1; id <= 30; id++)
        {
            _library.Catalog.Put(Some.Record(id) with { Description = $"described {id}" });
        }

        await _library.LoadAsync();
        await _library.Get<WordUpkeep>().SaveAsync(default);
    }

    public ValueTask DisposeAsync() => _library.DisposeAsync();

    [Fact]
    public async Task Load_NothingChanged_ReadsNoText()
    {
        _library.Catalog.TextFault = new PluginFaultException("PH6201", "Nobody should ask.");

        await LoadAnewAsync(_library.Catalog.Records);

        Find("described").Length.ShouldBe(30);
        Find("\"described 7\"").ShouldBe([7L]);
    }

    [Fact]
    public async Task Load_SomeChangedAndSomeNew_ReadsThose()
    {
        _library.Catalog.Put(Some.Record(7) with { Description = "other words", Revision = 2 });
        _library.Catalog.Put(Some.Record(31) with { Description = "described last" });

        await LoadAnewAsync(_library.Catalog.Records);

        _library.Catalog.TextsAsked.ShouldBe([7L, 31L]);
        Find("described").Length.ShouldBe(30);
        Find("other").ShouldBe([7L]);
        Find("last").ShouldBe([31L]);
    }

    [Fact]
    public async Task Load_RowsStandElsewhere_KeepTheirWords()
    {
        _library.Catalog.TextFault = new PluginFaultException("PH6201", "Nobody should ask.");

        await LoadAnewAsync([.. _library.Catalog.Records.Reverse().Take(20)]);

        Find("described").Length.ShouldBe(20);
        Find("\"described 17\"").ShouldBe([17L]);
    }

    [Fact]
    public async Task Load_HostEndedBeforeTheNextSnapshotHadItsName_TakesTheOneOfBefore()
    {
        var path = Path.Combine(_library.Context.CacheFolder, "words.snapshot");
        var before = await File.ReadAllBytesAsync(path);
        await _library.Get<WordUpkeep>().SaveAsync(default);
        await File.WriteAllBytesAsync(path, before);
        _library.Catalog.TextFault = new PluginFaultException("PH6201", "Nobody should ask.");

        await LoadAnewAsync(_library.Catalog.Records);

        Find("described").Length.ShouldBe(30);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Load_SnapshotOfAnotherLifeOrDamaged_ReadsAll(bool damaged)
    {
        var path = Path.Combine(_library.Context.CacheFolder, "words.snapshot");
        if (damaged)
        {
            var bytes = await File.ReadAllBytesAsync(path);
            bytes[bytes.Length / 2] ^= 1;
            await File.WriteAllBytesAsync(path, bytes);
        }
        else
        {
            await _library.Storage.SetAsync("words.snapshot", Guid.NewGuid().ToByteArray(), default);
        }

        _library.Catalog.Put(Some.Record(7) with { Description = "another past, same revision" });
        await LoadAnewAsync(_library.Catalog.Records);

        Find("past").ShouldBe([7L]);
        Find("described").Length.ShouldBe(29);
    }

    private async Task LoadAnewAsync(IReadOnlyList<PictureRecord> records)
    {
        _rows = new Rows(records);
        _library.Get<IWordIndex>().Reset(null);
        await _library.Get<WordLoader>().LoadAsync(_rows, default);
    }

    private Rows _rows = new([]);

    private long[] Find(string text)
    {
        var isPhrase = text[0] == '"';
        return [.. _library.Get<IWordIndex>().Find(_rows.Count, new TextTerm(text.Trim('"'), isPhrase)).Select(position => _rows.Id(position).Value).Order()];
    }

    private sealed class Rows(IReadOnlyList<PictureRecord> records) : IWordRows
    {
        private readonly List<PictureId> _ids = [.. records.Select(record => record.Id)];

        public int Count => records.Count;

        public PictureId Id(int position) => records[position].Id;

        public long Revision(int position) => records[position].Revision;

        public bool TryFind(PictureId id, out int position) => (position = _ids.IndexOf(id)) >= 0;
    }
}
