using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Catalog.Sqlite.Tests.Pictures;

public sealed class TextSearchTests
{
    [Fact]
    public async Task SearchTextAsync_WordsPhrasesAndFields_AnswersInOrderOfId()
    {
        await using var library = await TestLibrary.OpenAsync();
        var catalog = library.Catalog;
        await catalog.AddAsync(Some.Prompted(1, "A red-haired woman, Café Müller", "blurry"));
        await catalog.AddAsync(Some.Picture(2, "Sunset beach.png") with { Description = "blurry red sky", Tags = [Some.FileTag("red"), Some.FileTag("sports car")] });
        await catalog.AddAsync(Some.Prompted(3, "woman with red hair"));

        (await catalog.SearchAsync(new TextTerm("red", false))).ShouldBe([1L, 2, 3]);
        (await catalog.SearchAsync(new TextTerm("wom", false), new TextTerm("red-hai", false))).ShouldBe([1L, 3]);
        (await catalog.SearchAsync(new TextTerm("wom", true))).ShouldBeEmpty();
        (await catalog.SearchAsync(new TextTerm("with red", true))).ShouldBe([3L]);
        (await catalog.SearchAsync(new TextTerm("cafe muller", true))).ShouldBe([1L]);
        (await catalog.SearchAsync(new TextTerm("blurry", false))).ShouldBe([2L]);
        (await catalog.SearchAsync(new TextTerm("blurry", false) { Field = "negative" })).ShouldBe([1L]);
        (await catalog.SearchAsync(new TextTerm("beach", false) { Field = "description" })).ShouldBeEmpty();
        (await catalog.SearchAsync(new TextTerm("sports car", true))).ShouldBe([2L]);
        (await catalog.SearchAsync(new TextTerm("red sports", true))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("\"\" OR *")]
    [InlineData("a\" OR name : \"b")]
    [InlineData("NEAR(a b, 3)")]
    [InlineData("{name} : x")]
    [InlineData("^a + b - c * ( ) ;--")]
    [InlineData("nul \0 byte")]
    [InlineData("half \ud800 pair")]
    [InlineData("AND")]
    [InlineData("\uE000")]
    [InlineData("\\")]
    [InlineData("'; DROP TABLE picture; --")]
    public async Task SearchTextAsync_HostileText_NeverBreaksTheQuery(string text)
    {
        await using var library = await TestLibrary.OpenAsync();
        await library.Catalog.AddAsync(Some.Prompted(1, "zzz"));

        foreach (var phrase in new[] { true, false })
        {
            (await library.Catalog.SearchAsync(new TextTerm(text, phrase))).ShouldBeEmpty();
            (await library.Catalog.SearchAsync(new TextTerm("zzz", phrase), new TextTerm("!!", phrase))).ShouldBe([1L]);
        }
    }

    [Fact]
    public async Task SearchTextAsync_RandomText_NeverThrows()
    {
        await using var library = await TestLibrary.OpenAsync();
        var random = new Random(4711);
        for (var i = 0; i < 500; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(1, 20)).Select(_ => (char)(random.Next(4) == 0 ? random.Next(65536) : random.Next(1, 128)))]);
            await library.Catalog.SearchAsync(new TextTerm(text, random.Next(2) == 0), new TextTerm("a", false));
        }
    }

    [Fact]
    public async Task SearchTextAsync_HundredsOfTermsAndHugeOnes_AreAnswered()
    {
        await using var library = await TestLibrary.OpenAsync();
        var words = Enumerable.Range(0, 1000).Select(i => $"word{i}x").ToArray();
        await library.Catalog.AddAsync(Some.Prompted(1, string.Join(' ', words)));
        await library.Catalog.AddAsync(Some.Prompted(2, string.Join(' ', words[..999])));

        (await library.Catalog.SearchAsync([.. words.Select(word => new TextTerm(word, false))])).ShouldBe([1L]);
        (await library.Catalog.SearchAsync(new TextTerm(string.Join(' ', words), true))).ShouldBe([1L]);
        (await library.Catalog.SearchAsync(new TextTerm(new string('a', 200_000), false))).ShouldBeEmpty();
    }

    [Fact]
    public async Task SearchTextAsync_UnknownField_SaysSo()
    {
        await using var library = await TestLibrary.OpenAsync();

        var thrown = await Should.ThrowAsync<ArgumentException>(async () => await library.Catalog.SearchAsync(new TextTerm("a", false) { Field = "rowid" }));

        thrown.Message.ShouldContain("rowid");
    }

    [Fact]
    public async Task SearchTextAsync_AfterEdits_FollowsNamesAndDescriptions()
    {
        await using var library = await TestLibrary.OpenAsync();
        var id = (await library.Catalog.AddAsync(Some.Prompted(1, "prompt stays"))).Id;

        var edit = await library.Catalog.EditAsync(id, new PictureEdit { Name = "renamed", Description = "described" });

        (await library.Catalog.SearchAsync(new TextTerm("renamed", false), new TextTerm("described", false), new TextTerm("prompt", false))).ShouldBe([1L]);
        (await library.Catalog.SearchAsync(new TextTerm("picture", false))).ShouldBeEmpty();
        await library.Catalog.UndoAsync(edit.Operation);
        (await library.Catalog.SearchAsync(new TextTerm("picture", false))).ShouldBe([1L]);
        (await library.Catalog.SearchAsync(new TextTerm("renamed", false))).ShouldBeEmpty();
    }
}
