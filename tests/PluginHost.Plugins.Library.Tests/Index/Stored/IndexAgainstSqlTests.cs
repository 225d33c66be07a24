using PluginHost.Plugins.Library.Index;
using PluginHost.Plugins.Library.Index.Fields;
using PluginHost.Sdk;

namespace PluginHost.Plugins.Library.Tests.Index.Stored;

/// <summary>Any sequence of changes gives the same answers from the index and from SQL over the same file, also after a start from the snapshot.</summary>
public sealed class IndexAgainstSqlTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Answers_RandomChangesAndRestarts_AreThoseOfSql(int seed)
    {
        var random = new Random(seed);
        var changes = new RandomChanges(random);
        var done = new List<string>();
        for (var start = 0; start < 4; start++)
        {
            await using var library = await StoredLibrary.StartAsync(_folder.Path);
            await CompareAsync(library, random, 30, $"start {start} after {string.Join(", ", done)}");
            for (var round = 0; round < 25; round++)
            {
                done.Add(round % 5 == 0 ? await changes.CollectAsync(library) : await changes.MakeOneAsync(library.Catalog, library.Index));
                await CompareAsync(library, random, 4, string.Join(", ", done));
            }

            await library.SaveAsync();

            // What happens after the save is what the next start has to catch up with; the index is not told.
            for (var round = 0; round < 5; round++)
            {
                done.Add(await changes.MakeOneAsync(library.Catalog, index: null));
            }
        }
    }

    [Fact]
    public async Task Answers_LargeBatches_AreThoseOfSql()
    {
        var random = new Random(9);
        var changes = new RandomChanges(random);
        await using var library = await StoredLibrary.StartAsync(_folder.Path);
        await changes.CollectAsync(library);
        for (var round = 0; round < 6; round++)
        {
            library.Index.Apply((await changes.AddAsync(library.Catalog, 900)).Changed, []);
            var ids = (await library.Index.QueryAsync(library.Bind(""), StoredLibrary.Sort("random"), default)).Window(0, 700 * (round + 1));
            var edit = new Sdk.Library.PictureEdit { Stars = round, AddTags = [TagName.Parse("t1")], Name = round == 3 ? "all alike.png" : null };
            library.Index.Apply((await library.Catalog.EditAsync(new Sdk.Library.EditRequest(ids, edit, "tester"), default)).Changed, []);

            await CompareAsync(library, random, 40, $"round {round}");
        }
    }

    private static async Task CompareAsync(StoredLibrary library, Random random, int questions, string history)
    {
        for (var question = 0; question < questions; question++)
        {
            var (query, where) = Sql.Queries[random.Next(Sql.Queries.Length)];
            var (sort, key) = Sql.Sorts[random.Next(Sql.Sorts.Length)];
            var descending = random.Next(2) == 0;
            var result = await library.Index.QueryAsync(library.Bind(query), StoredLibrary.Sort(descending ? "-" + sort : sort), default);
            var expected = Sql.Ids(library.Database, query, where, sort, key, descending);

            result.Total.ShouldBe(expected.Count, $"{query} after {history}");
            result.Window(0, int.MaxValue).Select(id => id.Value).ShouldBe(expected, $"{query} by {sort} after {history}");
            var (offset, limit) = (random.Next(expected.Count + 2), random.Next(1, 50));
            result.Window(offset, limit).Select(id => id.Value).ShouldBe(expected.Skip(offset).Take(limit), $"{query} by {sort}, {limit} from {offset} after {history}");
            if (expected.Count > 0)
            {
                var place = random.Next(expected.Count);
                result.IndexOf(new PictureId(expected[place])).ShouldBe(place, $"{query} by {sort} after {history}");
            }

            await CompareCountsAsync(library, query, where, Sql.Facets[random.Next(Sql.Facets.Length)], history);
        }

        (await library.Index.ListCollectionsAsync(default)).Select(summary => (summary.Record.Id.Value, summary.Count)).ShouldBe(Sql.Collections(library.Database), $"collections after {history}");
        (await library.Index.CountStacksAsync(default)).Counts.OrderBy(stack => stack.Key).ShouldBe(Sql.Stacks(library.Database).OrderBy(stack => stack.Key), $"stacks after {history}");
    }

    private static async Task CompareCountsAsync(StoredLibrary library, string query, string where, (string By, string From, string Value) facet, string history)
    {
        var expected = Sql.Count(library.Database, query, where, facet.From, facet.Value);
        var counts = await library.Index.CountFacetAsync(library.Bind(query), facet.By, 1_000, default);
        counts.Select(count => (count.Name, count.Count)).ShouldBe(expected, $"{query} by {facet.By} after {history}");
        if (IndexNames.Bins.Contains(facet.By))
        {
            (await library.Index.CountBinsAsync(library.Bind(query), facet.By, default)).ShouldBe(expected.OrderBy(bin => bin.Name, StringComparer.Ordinal).Select(bin => new NameCount(bin.Name, bin.Count)));
        }
    }
}
