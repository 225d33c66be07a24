using PluginHost.Plugins.Library.Index;
using PluginHost.Plugins.Library.Index.Bits;
using PluginHost.Plugins.Library.Query;
using PluginHost.Plugins.Library.Query.Predicates;
using PluginHost.Plugins.Library.Searching;
using PluginHost.Plugins.Library.Tests.Fakes;
using PluginHost.Sdk;
using PluginHost.Sdk.Library;
using PluginHost.Sdk.Metadata;
using PluginHost.Sdk.Scoring;

namespace PluginHost.Plugins.Library.Tests.Query;

public sealed class QueryBinderTests
{
    private readonly FakeClock _clock = new();
    private readonly FakeCapabilities _capabilities = new();

    public QueryBinderTests() => _capabilities.Add<IScorer>(
        new FakeScorer(),
        new CapabilityInfo(new CapabilityId("acme.scorer"), "scoring.scorer", "Scorer", new PluginId("acme.plugin"), "1.0") { Columns = [new ScoreColumn("blur", "Blur", 0, 1)] });

    [Theory]
    [InlineData("tag:cat", true)]
    [InlineData("tag:CAT", true)]
    [InlineData("tag:ca", false)]
    [InlineData("tag:ca*", true)]
    [InlineData("tag:*t", true)]
    [InlineData("tag:c*t", true)]
    [InlineData("tag:\"two people\"", true)]
    [InlineData("tag:gone", false)]
    [InlineData("-tag:dog", true)]
    [InlineData("name:BEACH", true)]
    [InlineData("name:beach*.jpg", true)]
    [InlineData("name:each*.jpg", false)]
    [InlineData("format:jpeg", true)]
    [InlineData("format:jpg", true)]
    [InlineData("format:png", false)]
    [InlineData("camera:canon", true)]
    [InlineData("lens:50mm", true)]
    [InlineData("lens:85mm", false)]
    [InlineData("model:sdxl", true)]
    [InlineData("lora:detail", true)]
    [InlineData("lora:nothing", false)]
    [InlineData("sampler:euler", true)]
    [InlineData("generator:comfyui", true)]
    [InlineData("seed:18446744073709551615", true)]
    [InlineData("seed:18446744073709551614", false)]
    [InlineData("folder:2024/summer", true)]
    [InlineData("source:paths", true)]
    [InlineData("stars>=4", true)]
    [InlineData("stars>4", false)]
    [InlineData("stars:4", true)]
    [InlineData("stars:3..5", true)]
    [InlineData("stars:5..", false)]
    [InlineData("stars:..4", true)]
    [InlineData("width>2000", true)]
    [InlineData("height<3000", false)]
    [InlineData("bytes<5mb", true)]
    [InlineData("bytes<4mib", false)]
    [InlineData("bytes>4500kb", true)]
    [InlineData("pixels>=12mp", true)]
    [InlineData("pixels>=12.1mp", false)]
    [InlineData("score>0.7", true)]
    [InlineData("score<0.7", false)]
    [InlineData("acme.scorer.blur>0.2", true)]
    [InlineData("acme.scorer.blur>0.3", false)]
    [InlineData("taken:2024", true)]
    [InlineData("taken:2024-05", true)]
    [InlineData("taken:2024-05-17", true)]
    [InlineData("taken:2024-05-18", false)]
    [InlineData("taken:2024-05..2024-06", true)]
    [InlineData("taken:2024-04..2024-05", true)]
    [InlineData("taken:..2024-04", false)]
    [InlineData("taken>2024-05", false)]
    [InlineData("taken>=2024-05", true)]
    [InlineData("taken<2024-05-17", false)]
    [InlineData("taken<=2024-05-17", true)]
    [InlineData("taken:<1y", false)]
    [InlineData("taken:>1y", true)]
    [InlineData("imported:<7d", true)]
    [InlineData("imported:<1d", false)]
    [InlineData("imported:>1d", true)]
    [InlineData("imported:2026-11", true)]
    [InlineData("is:animated", false)]
    [InlineData("is:portrait", true)]
    [InlineData("is:landscape", false)]
    [InlineData("has:gps", true)]
    [InlineData("has:description", true)]
    [InlineData("has:generation", true)]
    [InlineData("has:workflow", true)]
    [InlineData("has:tags", true)]
    [InlineData("no:tags", false)]
    [InlineData("no:stars", false)]
    [InlineData("has:prompt", true)]
    [InlineData("has:lora", true)]
    [InlineData("has:seed", true)]
    [InlineData("no:folder", false)]
    [InlineData("media:still", true)]
    [InlineData("media:animated", false)]
    [InlineData("orientation:portrait", true)]
    [InlineData("resolution:\"8 to 16 MP\"", true)]
    [InlineData("resolution:\"4 to 8 MP\"", false)]
    [InlineData("lora=more-detail", true)]
    [InlineData("lora=detail", false)]
    [InlineData("model=sdxl", false)]
    [InlineData("model=sdxl_base", true)]
    [InlineData("sampler=\"Euler a\"", true)]
    [InlineData("folder=photos/2024/summer", true)]
    [InlineData("folder=photos/2024", false)]
    [InlineData("folder:photos/2024", true)]
    [InlineData("within:photos/2024", true)]
    [InlineData("within:photos/2024/", true)]
    [InlineData("within:photos/20", false)]
    [InlineData("name=\"beach house.jpg\"", true)]
    [InlineData("name=beach", false)]
    [InlineData("stars=4", true)]
    [InlineData("stars>3.5", true)]
    [InlineData("score<=0.8", true)]
    [InlineData("score<0.8", false)]
    [InlineData("width>-99999999999999999999", true)]
    [InlineData("width>99999999999999999999", false)]
    [InlineData("is:trashed", false)]
    [InlineData("-is:trashed", true)]
    [InlineData("is:stacked", true)]
    [InlineData("stack:12", true)]
    [InlineData("stack=12", true)]
    [InlineData("stack:1", false)]
    [InlineData("from:9007199254740993", true)]
    [InlineData("from:9007199254740992", false)]
    [InlineData("tag:dog OR tag:cat", true)]
    [InlineData("(tag:dog OR tag:cat) stars>4", false)]
    public void Bind_Field_DecidesAboutTheBeach(string text, bool expected) => Matches(text, Beach).ShouldBe(expected);

    [Theory]
    [InlineData("", false)]
    [InlineData("tag:cat", false)]
    [InlineData("is:trashed", true)]
    [InlineData("-is:trashed", false)]
    [InlineData("is:trashed OR stars:0", true)]
    public void Bind_TrashedPicture_IsLeftOutUnlessAskedFor(string text, bool expected) =>
        Matches(text, Beach with { TrashedAt = _clock.Now }).ShouldBe(expected);

    [Theory]
    [InlineData("score<1")]
    [InlineData("-score<1 score<1")]
    [InlineData("taken:2024")]
    [InlineData("acme.scorer.blur<1")]
    [InlineData("camera:a")]
    [InlineData("stack:9223372036854775807")]
    [InlineData("from:1")]
    [InlineData("is:stacked")]
    public void Bind_ValueIsMissing_DoesNotMatch(string text) => Matches(text, Some.Record(1)).ShouldBeFalse();

    [Theory]
    [InlineData("cat nonsense:x", 5, "There is no field 'nonsense'")]
    [InlineData("http://x", 1, "quotation marks")]
    [InlineData("stars>=many", 8, "not a number")]
    [InlineData("taken:yesterday", 7, "not a date")]
    [InlineData("taken:2024-13", 7, "not a date")]
    [InlineData("imported:<99999999d", 11, "too long ago")]
    [InlineData("is:blue", 4, "not known")]
    [InlineData("no:sense", 4, "not known")]
    [InlineData("camera>3", 1, "cannot be compared")]
    [InlineData("stars:..", 7, "at least one end")]
    [InlineData("stars>1..2", 7, "range cannot be compared")]
    [InlineData("seed:x", 6, "not a seed")]
    [InlineData("stack:x", 7, "not the number of a picture")]
    [InlineData("stack:0", 7, "not the number of a picture")]
    [InlineData("cat stack:1..3", 11, "not the number of a picture")]
    [InlineData("from:9223372036854775808", 6, "not the number of a picture")]
    [InlineData("from>3", 1, "cannot be compared")]
    [InlineData("cat !!!", 5, "no letter and no digit")]
    public void Bind_Invalid_NamesTheColumn(string text, int column, string message)
    {
        var error = Binder.Bind(text).Error.ShouldNotBeNull();

        error.Column.ShouldBe(column);
        error.Message.ShouldContain(message);
    }

    [Fact]
    public void Bind_WordsInARow_AreOneSearch()
    {
        var query = Binder.Bind("blue \"wide sky\" stars>1 sea prompt:moon").Query.ShouldNotBeNull();

        query.Texts.Select(text => string.Join('+', text.Terms.Select(term => $"{term.Field}{term.Text}"))).ShouldBe(["promptmoon", "blue+wide sky+sea"], ignoreOrder: true);
    }

    [Fact]
    public void Bind_RelativeDate_IsNotToBeRemembered()
    {
        Binder.Bind("imported:<7d").Query!.DependsOnTime.ShouldBeTrue();
        Binder.Bind("imported:2026").Query!.DependsOnTime.ShouldBeFalse();
    }

    [Fact]
    public void Bind_RandomText_NeverThrows()
    {
        var random = new Random(7);
        string[] pieces = ["tag:", "stars", ">=", "<", "=", ":", "..", "\"", "(", ")", "-", " ", " OR ", "AND", "NOT ", "cat", "4mb", "2024-05", "<7d", "is:", "trashed", "*", "\u0000", "\ud800", "ß", "seed:", "stack:", "from:", "taken:", "9999999999999999999", "no:"];
        for (var round = 0; round < 20_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => pieces[random.Next(pieces.Length)]));
            var bound = Binder.Bind(text);

            (bound.Query is null).ShouldBe(bound.Error is not null, text);
            if (bound.Error is { } error)
            {
                error.Column.ShouldBeInRange(1, text.Length + 1, text);
            }
            else
            {
                Matches(bound.Query!, Beach);
            }
        }
    }

    [Fact]
    public void All_Fields_HaveExamplesThatBind()
    {
        foreach (var example in QueryFields.All(new ScoreColumns(_capabilities).Read()).SelectMany(field => field.Examples))
        {
            Binder.Bind(example).Error.ShouldBeNull(example);
        }
    }

    private QueryBinder Binder => new(new ScoreColumns(_capabilities), new PictureSearches(_capabilities), _clock);

    private PictureRecord Beach => Some.Record(1) with
    {
        Name = "Beach house.jpg",
        Format = "jpeg",
        Width = 3000,
        Height = 4000,
        Bytes = 4_600_000,
        ImportedAt = _clock.Now.AddDays(-3),
        Source = "builtin.library.paths",
        Folder = "photos/2024/summer",
        Stars = 4,
        Score = 0.8,
        StackId = new PictureId(12),
        SourceId = new PictureId(9_007_199_254_740_993),
        Description = "the house",
        Tags = [Some.Tag("cat"), Some.Tag("two people"), Some.Tag("gone", "acme.tagger", rejected: true)],
        Columns = new Dictionary<string, double> { ["acme.scorer.blur"] = 0.25 },
        Fields = new MetadataFields { Camera = "Canon EOS 40D", Lens = "EF 50mm", TakenAt = new DateTimeOffset(2024, 5, 17, 23, 30, 0, TimeSpan.FromHours(2)), Latitude = 1, Longitude = 2 },
        Generation = new GenerationFacts("ComfyUI") { Model = "sdxl_base", Sampler = "Euler a", Seed = ulong.MaxValue, Loras = ["more-detail"], HasWorkflow = true, HasPrompt = true },
    };

    private bool Matches(string text, PictureRecord record)
    {
        var bound = Binder.Bind(text);
        bound.Error.ShouldBeNull();
        return Matches(bound.Query!, record);
    }

    private static bool Matches(BoundQuery query, PictureRecord record)
    {
        var writer = new IndexWriter(new IndexData(0, new PositionMap()));
        writer.Write([record]);
        var texts = query.Texts.ToDictionary(text => text, _ => new RowSet(1));
        return query.Root.Evaluate(new EvaluationInputs(writer.Finish(), texts)).Contains(0);
    }
}
