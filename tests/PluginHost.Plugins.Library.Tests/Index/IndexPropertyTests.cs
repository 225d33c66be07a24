using PluginHost.Plugins.Library.Index;
using PluginHost.Plugins.Library.Index.Fields;
using PluginHost.Plugins.Library.Index.Sorting;
using PluginHost.Plugins.Library.Query;
using PluginHost.Sdk.Library;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Library.Tests.Index;

/// <summary>Compares the index with plain evaluation over records, while pictures come and change.</summary>
public sealed class IndexPropertyTests : IAsyncLifetime
{
    private static readonly (string Query, Func<PictureRecord, bool> Test)[] Queries =
    [
        ("", _ => true),
        ("stars>=3", record => record.Stars >= 3),
        ("tag:t1", record => Has(record, "t1")),
        ("tag:t1 OR tag:t2", record => Has(record, "t1") || Has(record, "t2")),
        ("-tag:t1 score>0.5", record => !Has(record, "t1") && record.Score > 0.5),
        ("-(stars:0 OR no:tags)", record => record.Stars != 0 && record.Tags.Any(tag => !tag.Rejected)),
        ("camera:a taken:2024", record => record.Fields.Camera == "A" && record.Fields.TakenAt?.Year == 2024),
        ("picture stars<3", record => record.Stars < 3),
        ("width:300..600", record => record.Width is >= 300 and <= 600),
    ];

    private static readonly (string Sort, Func<PictureRecord, IComparable?> Key)[] Sorts =
    [
        ("imported", record => record.ImportedAt.UtcTicks),
        ("taken", record => record.Fields.TakenAt?.UtcTicks),
        ("name", record => record.Name.ToUpperInvariant()),
        ("bytes", record => record.Bytes),
        ("pixels", record => (long)record.Width * record.Height),
        ("stars", record => record.Stars),
        ("score", record => record.Score),
    ];

    private readonly TestLibrary _library = new();
    private readonly Random _random = new(11);

    public async ValueTask InitializeAsync() => await _library.LoadAsync();

    public ValueTask DisposeAsync() => _library.DisposeAsync();

    [Fact]
    public async Task Query_PicturesComeAndChange_AgreesWithPlainEvaluation()
    {
        for (var round = 0; round < 12; round++)
        {
            Change(round * 100, _random.Next(1, 60));
            foreach (var (query, test) in Queries)
            {
                foreach (var (sort, key) in Sorts)
                {
                    await CompareAsync(query, sort, test, Naive(key, descending: false));
                    await CompareAsync(query, "-" + sort, test, Naive(key, descending: true));
                }
            }
        }
    }

    [Fact]
    public async Task Query_SeveralSortKeys_BreakTiesInTurn()
    {
        Change(0, 200);

        await CompareAsync("", "-stars,width", _ => true, Comparer<PictureRecord>.Create((a, b) =>
            a.Stars != b.Stars ? b.Stars.CompareTo(a.Stars) : a.Width != b.Width ? a.Width.CompareTo(b.Width) : a.Id.CompareTo(b.Id)), "-stars,pixels");
    }

    [Fact]
    public async Task Query_Random_IsAShuffleThatStays()
    {
        Change(0, 300);

        var first = await IdsAsync("", "random");
        Change(0, 0);
        var again = await IdsAsync("", "random");
        var other = await IdsAsync("", "random:2");

        again.ShouldBe(first);
        first.ShouldNotBe(first.Order().ToArray());
        other.ShouldNotBe(first);
        other.Order().ShouldBe(first.Order());
    }

    [Fact]
    public async Task CountFacet_Tags_AgreesWithPlainCounting()
    {
        Change(0, 150);
        var expected = Records.Where(record => record.TrashedAt is null).SelectMany(record => record.Tags.Where(tag => !tag.Rejected).Select(tag => tag.Name.Value).Distinct())
            .GroupBy(name => name).Select(group => new NameCount(group.Key, group.Count())).OrderByDescending(count => count.Count).ThenBy(count => count.Name, StringComparer.Ordinal);

        (await Index.CountFacetAsync(Bind(""), "tag", 100, default)).ShouldBe(expected);
        (await Index.ListTagsAsync(default)).ShouldBe(expected);
    }

    [Fact]
    public async Task CountBins_Stars_AddUpToTheResult()
    {
        Change(0, 150);

        var bins = await Index.CountBinsAsync(Bind("tag:t1"), "stars", default);

        bins.Sum(bin => bin.Count).ShouldBe(Records.Count(record => record.TrashedAt is null && Has(record, "t1")));
        bins.Select(bin => bin.Name).ShouldBeInOrder();
    }

    private IPictureIndex Index => _library.Get<IPictureIndex>();

    private IReadOnlyList<PictureRecord> Records => _library.Catalog.Records;

    private static bool Has(PictureRecord record, string tag) => record.Tags.Any(known => known.Name.Value == tag && !known.Rejected);

    // Half of what changes is new, in no order of id, as parallel imports commit.
    private void Change(int firstNew, int count)
    {
        var changed = new List<PictureRecord>();
        foreach (var offset in Enumerable.Range(0, count).OrderBy(_ => _random.Next()))
        {
            var known = Records.Count > 0 && _random.Next(2) == 0 ? Records[_random.Next(Records.Count)] : null;
            var record = known is null ? Random(Some.Record(firstNew + offset + 1)) : Random(known with { Revision = known.Revision + 1 });
            _library.Catalog.Put(record);
            changed.Add(record);
        }

        Index.Apply(changed, []);
    }

    private PictureRecord Random(PictureRecord record) => record with
    {
        Name = $"picture {_random.Next(30)}.png",
        Stars = _random.Next(6),
        Width = 100 * _random.Next(1, 9),
        Bytes = _random.Next(50),
        Score = _random.Next(3) == 0 ? null : _random.Next(10) / 10.0,
        TrashedAt = _random.Next(8) == 0 ? Some.Noon : null,
        Tags = [.. Enumerable.Range(0, 4).Where(_ => _random.Next(2) == 0).Select(tag => Some.Tag($"t{tag}", rejected: _random.Next(9) == 0))],
        Fields = new MetadataFields
        {
            Camera = _random.Next(3) == 0 ? null : "AB"[_random.Next(2)].ToString(),
            TakenAt = _random.Next(3) == 0 ? null : new DateTimeOffset(2023 + _random.Next(3), 1 + _random.Next(12), 1, 0, 0, 0, TimeSpan.Zero),
        },
    };

    private static Comparer<PictureRecord> Naive(Func<PictureRecord, IComparable?> key, bool descending) => Comparer<PictureRecord>.Create((a, b) =>
    {
        var (left, right) = (key(a), key(b));
        if (left is null || right is null)
        {
            return left is null && right is null ? (descending ? b.Id.CompareTo(a.Id) : a.Id.CompareTo(b.Id)) : left is null ? 1 : -1;
        }

        var order = left is string text ? string.CompareOrdinal(text, (string)right) : left.CompareTo(right);
        order = order != 0 ? order : a.Id.CompareTo(b.Id);
        return descending ? -order : order;
    });

    private async Task CompareAsync(string query, string sort, Func<PictureRecord, bool> test, IComparer<PictureRecord> order, string? spec = null)
    {
        var expected = Records.Where(record => record.TrashedAt is null && test(record)).Order(order).Select(record => record.Id.Value);

        (await IdsAsync(query, spec is null ? sort : "-stars,pixels")).ShouldBe(expected, $"{query} by {sort}");
    }

    private async Task<long[]> IdsAsync(string query, string sort)
    {
        var result = await Index.QueryAsync(Bind(query), _library.Get<SortSpecParser>().Parse(sort).Value!, default);
        return [.. result.Window(0, result.Total).Select(id => id.Value)];
    }

    private BoundQuery Bind(string text) => _library.Get<QueryBinder>().Bind(text).Query.ShouldNotBeNull();
}
