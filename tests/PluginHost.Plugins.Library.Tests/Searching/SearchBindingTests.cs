using PluginHost.Plugins.Library.Query;
using PluginHost.Plugins.Library.Query.Predicates;
using PluginHost.Plugins.Library.Searching;
using PluginHost.Plugins.Library.Tests.Fakes;
using PluginHost.Sdk.Searching;

namespace PluginHost.Plugins.Library.Tests.Searching;

public sealed class SearchBindingTests
{
    private readonly FakeCapabilities _capabilities = new();

    public SearchBindingTests()
    {
        Add("script.facts.large", "Large");
        Add("script.raw-facts.two-people", "Two people!");
        Add("script.raw-facts.small", "Small");
        Add("acme.small", "Small ones");
    }

    [Theory]
    [InlineData("search:large", "script.facts.large")]
    [InlineData("search:LARGE", "script.facts.large")]
    [InlineData("search:facts", "script.facts.large")]
    [InlineData("search:facts.large", "script.facts.large")]
    [InlineData("search:script.facts.large", "script.facts.large")]
    [InlineData("search=script.facts.large", "script.facts.large")]
    [InlineData("search:\"two people\"", "script.raw-facts.two-people")]
    [InlineData("search:two-people", "script.raw-facts.two-people")]
    [InlineData("search:\"raw facts.two people\"", "script.raw-facts.two-people")]
    [InlineData("search:rawfacts.small", "script.raw-facts.small")]
    [InlineData("search:small", "script.raw-facts.small")]
    [InlineData("search:\"small ones\"", "acme.small")]
    [InlineData("-search:acme.small", "acme.small")]
    public void Bind_NameOrId_FindsTheSearch(string query, string id) =>
        Binder.Bind(query).Query.ShouldNotBeNull().Searches.ShouldHaveSingleItem().Id.Value.ShouldBe(id);

    [Theory]
    [InlineData("cat search:gone", 12, "There is no search 'gone'. Known are search:\"Small ones\", search:Large, search:Small, search:\"Two people!\".")]
    [InlineData("search:ge", 8, "There is no search 'ge'.")]
    [InlineData("search:?", 8, "There is no search '?'.")]
    [InlineData("search:.", 8, "There is no search '.'.")]
    [InlineData("search:raw-facts", 8, "'raw-facts' is several searches. Write one of search:script.raw-facts.small, search:script.raw-facts.two-people.")]
    [InlineData("search>large", 1, "'search' cannot be compared with < or >. Write search:large.")]
    [InlineData("search:", 8, "A value is missing after 'search:'.")]
    public void Bind_NoSuchSearch_SaysWhereAndWhich(string query, int column, string message)
    {
        var error = Binder.Bind(query).Error.ShouldNotBeNull();

        error.Column.ShouldBe(column);
        error.Message.ShouldStartWith(message);
    }

    [Fact]
    public void Bind_NobodyOffersAny_SaysHow()
    {
        _capabilities.Remove<IPictureSearch>();

        Binder.Bind("search:large").Error.ShouldNotBeNull().Message.ShouldBe(
            "There is no search 'large'. No script and no plugin offers any; a script does by Search(\"Name\", picture => ..).");
    }

    [Fact]
    public void Examples_Always_Bind()
    {
        Add("script.other.small", "Small");
        Add("script.quotes.one", "The \"best\"");
        var examples = new PictureSearches(_capabilities).Examples.ToList();

        examples.ShouldBe(["search:\"Small ones\"", "search:Large", "search:\"script.other.small\"", "search:\"script.quotes.one\"", "search:\"script.raw-facts.small\"", "search:\"Two people!\""], ignoreOrder: true);
        examples.Select(example => Binder.Bind(example).Error).ShouldAllBe(error => error == null);
    }

    [Fact]
    public void Key_VersionGrows_IsAnother()
    {
        var before = Binder.Bind("search:large").Query.ShouldNotBeNull();
        _capabilities.Remove<IPictureSearch>(new("script.facts.large"));
        Add("script.facts.large", "Large", version: 2);
        var after = Binder.Bind("search:large").Query.ShouldNotBeNull();

        after.Text.ShouldBe(before.Text);
        after.Key.ShouldNotBe(before.Key);
    }

    private QueryBinder Binder => new(new ScoreColumns(_capabilities), new PictureSearches(_capabilities), TimeProvider.System);

    private void Add(string id, string name, int version = 1) => _capabilities.Add<IPictureSearch>(new FakeSearch(_ => true), FakeSearch.Info(id, name, version));
}
