using PluginHost.Plugins.Library.Index;
using PluginHost.Plugins.Library.Index.Sorting;
using PluginHost.Plugins.Library.Query;
using PluginHost.Plugins.Library.Searching;
using PluginHost.Plugins.Library.Tests.Fakes;
using PluginHost.Sdk;
using PluginHost.Sdk.Library;
using PluginHost.Sdk.Metadata;
using PluginHost.Sdk.Searching;

namespace PluginHost.Plugins.Library.Tests.Searching;

/// <summary>Searches of plugins as parts of questions.</summary>
public sealed class SearchQueryTests : IAsyncLifetime
{
    private static readonly (string Name, Func<SearchedPicture, bool> Test, string Same)[] Conditions =
    [
        ("wide", picture => picture.Width > 400, "width>400"),
        ("liked", picture => picture.Stars >= 3 && picture.Score is > 0.5, "stars>=3 score>0.5"),
        ("cats", picture => picture.HasTag("t1") || picture.Tags.Contains("t2"), "tag:t1 OR tag:t2"),
        ("recent", picture => picture.TakenAt?.Year == 2024, "taken:2024"),
        ("first", picture => picture.NameMatches("picture 1*"), "name:\"picture 1*\""),
        ("canon", picture => picture.Camera == "A" && picture.Format == "png", "camera=A format:png"),
        ("nothing", _ => false, "width>100000"),
    ];

    private readonly TestLibrary _library = new();
    private readonly Dictionary<string, FakeSearch> _searches = Conditions.ToDictionary(condition => condition.Name, condition => new FakeSearch(condition.Test));
    private readonly Random _random = new(5);

    public async ValueTask InitializeAsync()
    {
        foreach (var (name, search) in _searches)
        {
            _library.Capabilities.Add<IPictureSearch>(search, FakeSearch.Info($"test.{name}", name));
        }

        for (var id = 1; id <= 5_000; id++)
        {
            _library.Catalog.Put(Random(Some.Record(id)));
        }

        await _library.LoadAsync();
    }

    public ValueTask DisposeAsync() => _library.DisposeAsync();

    [Fact]
    public async Task Query_Searches_AgreeWithTheSameConditionsInTheLanguage()
    {
        string[] shapes = ["{0}", "-({0})", "({0}) ({1})", "({0}) OR ({1})", "-({0}) stars>2 ({1})", "tag:t3 OR -({0})", "-(({0}) OR stars:0) -({1})", "(({0}) OR tag:t0) (({1}) OR -({0}))", "is:trashed ({0})"];
        foreach (var shape in shapes)
        {
            for (var round = 0; round < 8; round++)
            {
                var (one, other) = (Conditions[_random.Next(Conditions.Length)], Conditions[_random.Next(Conditions.Length)]);
                var sort = _random.Next(2) == 0 ? "-taken,name" : "random:3";

                var found = await IdsAsync(string.Format(null, shape, $"search:{one.Name}", $"search:{other.Name}"), sort);

                found.ShouldBe(await IdsAsync(string.Format(null, shape, one.Same, other.Same), sort), $"{shape} {one.Name} {other.Name}");
            }
        }
    }

    [Theory]
    [InlineData("search:wide tag:t1", "tag:t1")]
    [InlineData("tag:t1 -search:wide stars>=3", "tag:t1 stars>=3")]
    [InlineData("search:wide OR tag:t1", "-tag:t1")]
    [InlineData("-(search:wide OR tag:t1)", "-tag:t1")]
    [InlineData("-(search:wide tag:t1) stars>2", "tag:t1 stars>2")]
    [InlineData("search:wide", "")]
    [InlineData("search:wide search:wide", "")]
    [InlineData("search:liked search:wide", "search:liked")]
    [InlineData("search:liked OR search:wide", "-search:liked")]
    [InlineData("search:wide picture", "picture")]
    [InlineData("(search:wide tag:t1) OR (search:wide tag:t2)", "tag:t1 OR tag:t2")]
    public async Task Query_WithOtherConditions_AsksAboutWhatTheyLeave(string query, string left)
    {
        var expected = await IdsAsync(left);

        await IdsAsync(query);

        _searches["wide"].Asked.Order().ShouldBe(expected.Order());
    }

    [Fact]
    public async Task Query_AskedAgain_IsRememberedUntilAPictureOrTheVersionChanges()
    {
        var first = await IdsAsync("search:wide");
        await _library.Get<IPictureIndex>().CountFacetAsync(Bind("search:wide"), "tag", 5, default);
        (await IdsAsync("search:wide", "-stars")).Order().ShouldBe(first.Order());
        _searches["wide"].Blocks.Count.ShouldBe(2);

        Change(first[0], record => record with { Width = 1 });
        (await IdsAsync("search:wide")).ShouldBe(first[1..]);
        _searches["wide"].Blocks.Count.ShouldBe(4);

        var narrow = new FakeSearch(picture => picture.Width <= 400);
        _library.Capabilities.Remove<IPictureSearch>(new CapabilityId("test.wide"));
        _library.Capabilities.Add<IPictureSearch>(narrow, FakeSearch.Info("test.wide", "wide", version: 2));
        (await IdsAsync("search:wide")).Order().ShouldBe((await IdsAsync("width<=400")).Order());
        (_searches["wide"].Blocks.Count, narrow.Blocks.Count).ShouldBe((4, 2));
    }

    [Fact]
    public async Task Query_PictureThatIsGone_IsNotAskedAbout()
    {
        var gone = (await IdsAsync("search:wide"))[0];
        _library.Get<InMemoryPictureIndex>().Remove([new PictureId(gone)]);
        _searches["wide"].Asked.Clear();

        (await IdsAsync("search:wide OR is:trashed")).ShouldNotContain(gone);

        _searches["wide"].Asked.ShouldNotContain(gone);
        _searches["wide"].Asked.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Query_OfOtherPlugins_RefusesAsTheSearchDoes()
    {
        _searches["wide"].Answer = (_, _) => ValueTask.FromResult(new SearchResult(default, new Refusal("PH3220", "broken at line 3")));
        using var lease = _library.Capabilities.Rent<ILibrary>();

        (await lease.Capability.QueryAsync(new LibraryQuery("search:wide"), default)).Refusal.ShouldNotBeNull().Code.ShouldBe("PH3220");
        (await lease.Capability.EditAsync(new LibraryEdit(new PictureEdit { Stars = 1 }, "test") { Q = "search:wide" }, default)).Refusal.ShouldNotBeNull().Code.ShouldBe("PH3220");
    }

    [Fact]
    public async Task Http_Searches_AreListedAskedAndRefused()
    {
        var server = await LibraryServer.StartAsync(_library);
        using var client = server.Client;
        _searches["liked"].Answer = (_, _) => ValueTask.FromResult(new SearchResult(default, new Refusal("PH3221", "'liked' (liked.csx, line 3): stopped")));

        var fields = await server.GetAsync("query/fields");
        fields.GetProperty("fields").EnumerateArray().Single(field => field.GetProperty("name").GetString() == "search").GetProperty("examples").EnumerateArray().Select(example => example.GetString())
            .ShouldBe(Conditions.Select(condition => $"search:{condition.Name}"), ignoreOrder: true);
        (await server.GetAsync("pictures?q=search:wide&limit=1")).GetProperty("total").GetInt32().ShouldBe((await IdsAsync("width>400")).Length);
        var missing = await server.GetAsync("pictures?q=stars:1+search:gone", 400);
        (missing.GetProperty("code").GetString(), missing.GetProperty("column").GetInt32()).ShouldBe(("PH4005", 16));
        foreach (var path in new[] { "pictures", "pictures/facets", "pictures/histogram" })
        {
            var refused = await server.GetAsync($"{path}?q=search:liked", 422);
            refused.GetProperty("code").GetString().ShouldBe("PH3221");
            refused.GetProperty("errors").GetProperty("q")[0].GetString().ShouldBe("'liked' (liked.csx, line 3): stopped");
        }
    }

    private void Change(long id, Func<PictureRecord, PictureRecord> change)
    {
        var record = _library.Catalog.Records.Single(record => record.Id.Value == id);
        var changed = change(record) with { Revision = record.Revision + 1 };
        _library.Catalog.Put(changed);
        _library.Get<IPictureIndex>().Apply([changed], []);
    }

    private PictureRecord Random(PictureRecord record) => record with
    {
        Name = $"picture {_random.Next(30)}.png",
        Stars = _random.Next(6),
        Width = 100 * _random.Next(1, 9),
        Score = _random.Next(3) == 0 ? null : _random.Next(10) / 10.0,
        TrashedAt = _random.Next(8) == 0 ? Some.Noon : null,
        Tags = [.. Enumerable.Range(0, 4).Where(_ => _random.Next(2) == 0).Select(tag => Some.Tag($"t{tag}", rejected: _random.Next(9) == 0))],
        Fields = new MetadataFields
        {
            Camera = _random.Next(3) == 0 ? null : "AB"[_random.Next(2)].ToString(),
            TakenAt = _random.Next(3) == 0 ? null : new DateTimeOffset(2023 + _random.Next(3), 1 + _random.Next(12), 1, 0, 0, 0, TimeSpan.Zero),
        },
    };

    private BoundQuery Bind(string text) => _library.Get<QueryBinder>().Bind(text).Query.ShouldNotBeNull(text);

    private async Task<long[]> IdsAsync(string query, string sort = "imported")
    {
        var result = await _library.Get<IPictureIndex>().QueryAsync(Bind(query), _library.Get<SortSpecParser>().Parse(sort).Value!, TestContext.Current.CancellationToken);
        return [.. result.Window(0, result.Total).Select(id => id.Value)];
    }
}
