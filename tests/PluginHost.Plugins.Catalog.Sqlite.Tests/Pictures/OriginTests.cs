using PluginHost.Sdk;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Catalog.Sqlite.Tests.Pictures;

public sealed class OriginTests
{
    private const string Recipe = """{"steps":["grün 😀"]}""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AddAsync_WithOrigin_KeepsSourceAndRecipeAfterARestart()
    {
        var library = await TestLibrary.OpenAsync();
        var source = (await library.Catalog.AddAsync(Some.Picture(1))).Id;
        var made = await library.Catalog.AddAsync(Made(2, source));
        await using var reopened = await library.ReopenAsync();

        (made.SourceId, made.StackId).ShouldBe((source, null));
        (await reopened.Catalog.GetAsync(made.Id)).SourceId.ShouldBe(source);
        (await RecipeAsync(reopened, made.Id)).ShouldBe(new PictureOrigin(source, Recipe));
        (await RecipeAsync(reopened, source)).ShouldBeNull();
        (await RecipeAsync(reopened, new PictureId(99))).ShouldBeNull();
        (await reopened.Catalog.GetAsync(source)).Revision.ShouldBe(1);
    }

    [Fact]
    public async Task AddAsync_Stacked_BeginsTheStackOfItsSourceOnceAndTellsOfIt()
    {
        await using var library = await TestLibrary.OpenAsync();
        var source = (await library.Catalog.AddAsync(Some.Picture(1))).Id;
        var since = (await library.Catalog.ReadChangesAsync(new ReadChangesRequest(null), Token)).Now;

        var result = await library.Catalog.AddAsync(new AddPicturesRequest([Stacked(2, source), Stacked(3, source)]), Token);

        var begun = result.Changed.ShouldHaveSingleItem();
        (begun.Id, begun.StackId, begun.SourceId, begun.Revision).ShouldBe((source, source, null, 2L));
        result.Items.ShouldAllBe(item => item.Picture.StackId == source && item.Picture.SourceId == source && item.Picture.Revision == 1);
        (await library.Catalog.ReadChangesAsync(new ReadChangesRequest(since), Token)).Changed.ShouldBe([source, .. result.Items.Select(item => item.Picture.Id)]);
        (await library.Catalog.AddAsync(new AddPicturesRequest([Stacked(4, source)]), Token)).Changed.ShouldBeEmpty();
    }

    [Fact]
    public async Task AddAsync_StackedOnOneThatIsStacked_JoinsTheSameStack()
    {
        await using var library = await TestLibrary.OpenAsync();
        var source = (await library.Catalog.AddAsync(Some.Picture(1))).Id;
        var second = await library.Catalog.AddAsync(Stacked(2, source));

        var third = await library.Catalog.AddAsync(Stacked(3, second.Id));

        (third.StackId, third.SourceId).ShouldBe((source, second.Id));
    }

    [Fact]
    public async Task AddAsync_SourceIsGone_AddsThePictureWithoutAStack()
    {
        await using var library = await TestLibrary.OpenAsync();
        var source = (await library.Catalog.AddAsync(Some.Picture(1))).Id;
        library.Sql("DELETE FROM picture_metadata WHERE picture_id = 1; DELETE FROM picture WHERE id = 1");

        var result = await library.Catalog.AddAsync(new AddPicturesRequest([Stacked(2, source) with { Origin = new PictureOrigin(source, Recipe) { Stacked = true, CarryTags = true } }]), Token);

        result.Changed.ShouldBeEmpty();
        var made = result.Items[0].Picture;
        (made.StackId, made.SourceId, made.Tags.Count).ShouldBe((null, source, 0));
        (await RecipeAsync(library, made.Id))!.Recipe.ShouldBe(Recipe);
    }

    [Fact]
    public async Task AddAsync_CarryTags_CopiesAcceptedTagsWithSourceAndConfidence()
    {
        await using var library = await TestLibrary.OpenAsync();
        var source = (await library.Catalog.AddAsync(Some.Picture(1) with { Tags = [Some.FileTag("beach"), Some.FileTag("own")] })).Id;
        await library.Catalog.RecordAsync(Some.Tags(source, ("cat", 0.75), ("dog", 0.5), ("beach", 0.25)));
        await library.Catalog.EditAsync(source, new PictureEdit { AddTags = [Some.Tag("mine")], RemoveTags = [Some.Tag("dog")] });

        var origin = new PictureOrigin(source, Recipe) { CarryTags = true };
        var made = await library.Catalog.AddAsync(Some.Picture(2) with { Origin = origin, Tags = [new PictureTag(Some.Tag("own"), "other.tagger", 0.5)] });

        made.Shown().ShouldBe(["beach:file:1", "cat:test.tagger:0.75", "mine:person:1", "own:other.tagger:0.5"]);
        (made.StackId, made.Revision).ShouldBe((null, 1L));

        // What the tagger said of the source is its word on the new picture until it looks at that one itself.
        await library.Catalog.RecordAsync(Some.Tags(made.Id, ("bird", 0.5)));
        (await library.Catalog.GetAsync(made.Id)).Shown().ShouldBe(["beach:file:1", "bird:test.tagger:0.5", "mine:person:1", "own:other.tagger:0.5"]);
        (await library.Catalog.GetAsync(source)).Shown().ShouldBe(["beach:file:1", "cat:test.tagger:0.75", "-dog:test.tagger:0.5", "mine:person:1", "own:file:1"]);
    }

    [Fact]
    public async Task AddAsync_KnownContent_ChangesNothingOfItsOrigin()
    {
        await using var library = await TestLibrary.OpenAsync();
        var source = (await library.Catalog.AddAsync(Some.Picture(1) with { Tags = [Some.FileTag("beach")] })).Id;
        var known = await library.Catalog.AddAsync(Some.Picture(2));

        var result = await library.Catalog.AddAsync(new AddPicturesRequest([Stacked(2, source) with { Origin = new PictureOrigin(source, Recipe) { Stacked = true, CarryTags = true } }]), Token);

        result.Items[0].Outcome.ShouldBe(ImportOutcome.Duplicate);
        result.Changed.ShouldBeEmpty();
        var now = await library.Catalog.GetAsync(known.Id);
        (now.SourceId, now.StackId, now.Tags.Count, now.Revision).ShouldBe((null, null, 0, 1L));
        (await RecipeAsync(library, known.Id)).ShouldBeNull();
        (await library.Catalog.GetAsync(source)).StackId.ShouldBeNull();
    }

    private static NewPicture Made(long number, PictureId source) => Some.Picture(number) with { Origin = new PictureOrigin(source, Recipe) };

    private static NewPicture Stacked(long number, PictureId source) => Some.Picture(number) with { Origin = new PictureOrigin(source, Recipe) { Stacked = true } };

    private static async Task<PictureOrigin?> RecipeAsync(TestLibrary library, PictureId id) =>
        (await library.Catalog.GetRecipeAsync(new GetRecipeRequest(id), Token)).Origin;
}
