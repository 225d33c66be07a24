using PluginHost.Sdk;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Catalog.Sqlite.Tests.Pictures;

public sealed class EditTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EditAsync_EveryField_ChangesItAndGrowsTheRevision()
    {
        await using var library = await TestLibrary.OpenAsync();
        var id = (await library.Catalog.AddAsync(Some.Picture(1))).Id;

        var result = await library.Catalog.EditAsync(
            id, new PictureEdit { Stars = 5, Name = "new", Description = "text", AddTags = [Some.Tag("Cat")], Trashed = true });
        var picture = await library.Catalog.GetAsync(id);

        result.Operation.ShouldNotBeNull();
        (picture.Stars, picture.Name, picture.Description, picture.TrashedAt, picture.Revision).ShouldBe((5, "new", "text", library.Clock.Now, 2L));
        picture.Shown().ShouldBe(["cat:person:1"]);
        result.Changed.ShouldHaveSingleItem().Revision.ShouldBe(2);
    }

    [Fact]
    public async Task EditAsync_NothingDifferent_MakesNoOperation()
    {
        await using var library = await TestLibrary.OpenAsync();
        var id = (await library.Catalog.AddAsync(Some.Picture(1))).Id;

        var result = await library.Catalog.EditAsync(
            new EditRequest([id, new PictureId(99)], new PictureEdit { Stars = 0, Description = "", RemoveTags = [Some.Tag("no")], Trashed = false }, "t"), Token);

        result.ShouldBe(result with { Operation = null, Refusal = null });
        result.Changed.ShouldBeEmpty();
        (await library.Catalog.GetAsync(id)).Revision.ShouldBe(1);
    }

    [Fact]
    public async Task EditAsync_OtherRevision_IsRefusedAndChangesNothing()
    {
        await using var library = await TestLibrary.OpenAsync();
        var id = (await library.Catalog.AddAsync(Some.Picture(1))).Id;
        var edit = new EditRequest([id], new PictureEdit { Stars = 1 }, "t") { ExpectedRevision = 1 };

        var first = await library.Catalog.EditAsync(edit, Token);
        var second = await library.Catalog.EditAsync(edit with { Edit = new PictureEdit { Stars = 2 } }, Token);
        var unknown = await library.Catalog.EditAsync(edit with { Ids = [new PictureId(5)] }, Token);

        first.Refusal.ShouldBeNull();
        second.Refusal!.Code.ShouldBe("PH6212");
        unknown.Refusal!.Code.ShouldBe("PH6212");
        (await library.Catalog.GetAsync(id)).Stars.ShouldBe(1);
    }

    [Theory]
    [InlineData(6, null)]
    [InlineData(-1, null)]
    [InlineData(null, "")]
    [InlineData(null, "line\nbreak")]
    public async Task EditAsync_Nonsense_IsRefused(int? stars, string? name)
    {
        await using var library = await TestLibrary.OpenAsync();
        var id = (await library.Catalog.AddAsync(Some.Picture(1))).Id;

        (await library.Catalog.EditAsync(id, new PictureEdit { Stars = stars, Name = name })).Refusal!.Code.ShouldBe("PH6214");
        (await library.Catalog.EditAsync(id, new PictureEdit { AddTags = [Some.Tag("a")], RemoveTags = [Some.Tag("A")] })).Refusal!.Code.ShouldBe("PH6214");
    }

    [Fact]
    public async Task EditAsync_TenThousandPictures_AreOneOperation()
    {
        await using var library = await TestLibrary.OpenAsync();
        await library.Catalog.AddAsync(new AddPicturesRequest([.. Enumerable.Range(1, 12_345).Select(i => Some.Picture(i))]), Token);
        var ids = Enumerable.Range(1, 12_345).Select(i => new PictureId(i)).ToArray();

        var edited = await library.Catalog.EditAsync(new EditRequest(ids, new PictureEdit { Stars = 4, AddTags = [Some.Tag("bulk")] }, "t"), Token);
        var tagged = await library.Catalog.TaggedAsync("bulk");
        var undone = await library.Catalog.UndoAsync(edited.Operation);

        edited.Changed.Count.ShouldBe(12_345);
        edited.Changed.ShouldAllBe(picture => picture.Stars == 4 && picture.Revision == 2 && picture.Tags.Count == 1);
        tagged.Length.ShouldBe(12_345);
        undone.Changed.ShouldAllBe(picture => picture.Stars == 0 && picture.Revision == 3 && picture.Tags.Count == 0);
        (await library.Catalog.TaggedAsync("bulk")).ShouldBeEmpty();
    }

    [Fact]
    public async Task RemoveTags_OfAnEngine_KeepsItRejectedThroughLaterRuns()
    {
        await using var library = await TestLibrary.OpenAsync();
        var id = (await library.Catalog.AddAsync(Some.Picture(1) with { Tags = [Some.FileTag("beach")] })).Id;
        await library.Catalog.RecordAsync(Some.Tags(id, ("cat", 0.9), ("dog", 0.5)));

        await library.Catalog.EditAsync(id, new PictureEdit { RemoveTags = [Some.Tag("cat"), Some.Tag("beach")] });
        await library.Catalog.RecordAsync(Some.Tags(id, ("cat", 0.99), ("bird", 0.7)));
        var picture = await library.Catalog.GetAsync(id);

        picture.Shown().ShouldBe(["bird:test.tagger:0.7", "-cat:test.tagger:0.99"]);
        (await library.Catalog.TaggedAsync("cat")).ShouldBeEmpty();
        (await library.Catalog.TaggedAsync("bird")).ShouldBe([id.Value]);
    }

    [Fact]
    public async Task AddTags_RejectedOne_IsThePersonsAgain()
    {
        await using var library = await TestLibrary.OpenAsync();
        var id = (await library.Catalog.AddAsync(Some.Picture(1))).Id;
        await library.Catalog.RecordAsync(Some.Tags(id, ("cat", 0.9)));
        await library.Catalog.EditAsync(id, new PictureEdit { RemoveTags = [Some.Tag("cat")] });

        var added = await library.Catalog.EditAsync(id, new PictureEdit { AddTags = [Some.Tag("cat")] });
        await library.Catalog.RecordAsync(Some.Tags(id));

        (await library.Catalog.GetAsync(id)).Shown().ShouldBe(["cat:person:1"]);
        (await library.Catalog.UndoAsync(added.Operation)).Changed.ShouldHaveSingleItem().Tags.ShouldBeEmpty();
    }
}
