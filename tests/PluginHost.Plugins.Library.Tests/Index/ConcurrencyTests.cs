using PluginHost.Plugins.Library.Index;
using PluginHost.Plugins.Library.Index.Sorting;
using PluginHost.Plugins.Library.Query;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Tests.Index;

/// <summary>Readers beside a writer see one moment or another, and never half of a write.</summary>
public sealed class ConcurrencyTests : IAsyncLifetime
{
    private const int Pictures = 9_000;

    private readonly TestLibrary _library = new();

    public async ValueTask InitializeAsync() => await _library.LoadAsync();

    public ValueTask DisposeAsync() => _library.DisposeAsync();

    /// <summary>Every write gives all pictures the same stars, another name and another tag, and adds some.</summary>
    [Fact]
    public async Task Query_WhileWritesGoOn_SeesWholeWritesOnly()
    {
        var index = _library.Get<IPictureIndex>();
        var records = Enumerable.Range(1, Pictures).Select(id => Some.Record(id)).ToList();
        index.Apply(Version(records, 0), []);
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(() => ReadAsync(index, stop.Token))).ToArray();

        for (var version = 1; version <= 30; version++)
        {
            records.AddRange(Enumerable.Range(records.Count + 1, 100).Select(id => Some.Record(id)));
            index.Apply(Version(records, version), []);
        }

        await stop.CancelAsync();
        (await Task.WhenAll(readers)).Sum().ShouldBeGreaterThan(0);
    }

    private static List<PictureRecord> Version(List<PictureRecord> records, int version) =>
        [.. records.Select(record => record with { Stars = version % 6, Revision = version + 1, Name = $"{version % 3} {record.Id}", Tags = [Some.Tag($"v{version % 6}")] })];

    private async Task<int> ReadAsync(IPictureIndex index, CancellationToken stop)
    {
        var reads = 0;
        while (!stop.IsCancellationRequested)
        {
            var all = await index.QueryAsync(Bind(""), new SortSpec([new SortTerm("name", false)]), default);
            var ids = all.Window(0, int.MaxValue);
            ids.Distinct().Count().ShouldBe(all.Total);
            ((all.Total - Pictures) % 100).ShouldBe(0);
            for (var stars = 0; stars < 6; stars++)
            {
                // Of one query: either all pictures have these stars and this tag, or none.
                var torn = await index.QueryAsync(Bind($"stars:{stars} -tag:v{stars}"), new SortSpec([new SortTerm("stars", true)]), default);
                torn.Total.ShouldBe(0);
                torn.Window(0, 10).ShouldBeEmpty();
            }

            reads++;
        }

        return reads;
    }

    private BoundQuery Bind(string text) => _library.Get<QueryBinder>().Bind(text).Query.ShouldNotBeNull();
}
