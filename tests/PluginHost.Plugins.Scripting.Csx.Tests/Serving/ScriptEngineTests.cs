using PluginHost.Sdk;
using PluginHost.Sdk.Library;
using PluginHost.Sdk.Scoring;
using PluginHost.Sdk.Tagging;

namespace PluginHost.Plugins.Scripting.Csx.Tests.Serving;

/// <summary>Taggers and columns of scripts.</summary>
public sealed class ScriptEngineTests : IDisposable
{
    private const string Several = """
        Tagger("Shape", picture => picture.Width > picture.Height ? "Wide" : null);
        Column("Megapixels", picture => picture.Width * picture.Height / 1e6, 0, 500);
        Column("Bits a pixel", picture => picture.Bytes == 0 ? double.NaN : picture.Bytes * 8.0 / picture.Width / picture.Height, 0, 64);
        Search("Large", picture => picture.Bytes > 5000);
        """;

    private readonly Workshop _workshop = new();

    public void Dispose() => _workshop.Dispose();

    private static IReadOnlyList<PictureSample> Pictures => [new(Some.Facts, null), new(Some.Facts with { Width = 100, Bytes = 0 }, null)];

    [Fact]
    public async Task Tagger_OfAScript_TagsAsAnyTagger()
    {
        await _workshop.Save("facts.csx", Several);
        using var lease = _workshop.Offers.Rent<ITagger>(new CapabilityId("script.facts.shape"));

        var result = await lease.Capability.TagAsync(new TagRequest(Pictures), TestContext.Current.CancellationToken);

        result.Items.Select(item => string.Join(',', item.Tags.Select(tag => $"{tag.Name}={tag.Confidence}"))).ShouldBe(["wide=1", ""]);
    }

    [Fact]
    public async Task Columns_OfAScript_AreOneScorerAndCalledAsTheirDefinitions()
    {
        var status = await _workshop.Save("raw-facts.csx", Several);
        using var lease = _workshop.Offers.Rent<IScorer>(new CapabilityId("script.rawfacts"));

        var result = await lease.Capability.ScoreAsync(new ScoreRequest(Pictures), TestContext.Current.CancellationToken);

        lease.Info.Columns.Select(column => $"{lease.Info.Id}.{column.Name}").ShouldBe(["script.rawfacts.megapixels", "script.rawfacts.bits_a_pixel"]);
        lease.Info.Columns.Select(column => $"{lease.Info.Id}.{column.Name}").ShouldBeSubsetOf(status.Definitions.Select(definition => definition.Id));
        lease.Info.Columns.ShouldContain(new ScoreColumn("megapixels", "Megapixels", 0, 500));
        result.Items[0].Values.Select(value => value.Column).ShouldBe(["megapixels", "bits_a_pixel"]);
        result.Items[1].Values.ShouldHaveSingleItem("What is no number is left out.").ShouldBe(new ColumnValue("megapixels", 0.03));
    }

    [Fact]
    public async Task Engine_ThatThrows_RefusesEachPictureWithItsLine()
    {
        await _workshop.Save("facts.csx", "Tagger(\"Kind\", picture =>\n    picture.Name.Substring(100));\nColumn(\"Odd\", picture =>\n    new[] { 1 }[picture.Width]);");

        using var tagger = _workshop.Offers.Rent<ITagger>();
        using var scorer = _workshop.Offers.Rent<IScorer>();

        (await tagger.Capability.TagAsync(new TagRequest(Pictures), TestContext.Current.CancellationToken)).Items.ShouldAllBe(item => item.Refusal!.Reason.Contains("line 2"));
        (await scorer.Capability.ScoreAsync(new ScoreRequest(Pictures), TestContext.Current.CancellationToken)).Items.ShouldAllBe(item => item.Refusal!.Reason.Contains("line 4"));
    }

    [Fact]
    public async Task Columns_OneThatThrows_LeavesTheOthers()
    {
        await _workshop.Save("facts.csx", "Column(\"Odd\", picture => new[] { 1 }[picture.Width]);\nColumn(\"Width\", picture => picture.Width, 0, 10_000);");
        using var lease = _workshop.Offers.Rent<IScorer>();

        var result = await lease.Capability.ScoreAsync(new ScoreRequest(Pictures), TestContext.Current.CancellationToken);

        result.Items.ShouldAllBe(item => item.Refusal == null);
        result.Items[0].Values.ShouldHaveSingleItem().ShouldBe(new ColumnValue("width", 400));
        _workshop.Host.Find("facts.csx").ShouldNotBeNull().Everything.ShouldHaveSingleItem().Message.ShouldContain("'Odd'");
    }

    [Fact]
    public async Task Tagger_WhatIsNoTag_IsRefused()
    {
        await _workshop.Save("facts.csx", "Tagger(\"Kind\", picture => \" \");");
        using var lease = _workshop.Offers.Rent<ITagger>();

        var result = await lease.Capability.TagAsync(new TagRequest(Pictures), TestContext.Current.CancellationToken);

        result.Items[0].Refusal.ShouldNotBeNull().Code.ShouldBe("PH4707");
    }

    [Fact]
    public async Task EngineVersion_GrowsWithTheTextAndOnlyThen()
    {
        async Task<int> Version(string text)
        {
            await _workshop.Save("facts.csx", text);
            return _workshop.Offers.List<ITagger>().ShouldHaveSingleItem().EngineVersion;
        }

        var first = await Version("Tagger(\"Kind\", picture => \"a\");");
        var second = await Version("Tagger(\"Kind\", picture => \"b\");");
        await _workshop.Delete("facts.csx");
        var again = await Version("Tagger(\"Kind\", picture => \"b\");");

        second.ShouldBeGreaterThan(first);
        again.ShouldBe(second);
    }
}
