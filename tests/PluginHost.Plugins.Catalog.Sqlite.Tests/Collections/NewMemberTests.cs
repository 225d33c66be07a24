using PluginHost.Sdk;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Catalog.Sqlite.Tests.Collections;

public sealed class NewMemberTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AddAsync_CarryCollections_CopiesThoseThatAreNotLocked()
    {
        await using var library = await TestLibrary.OpenAsync();
        await library.AddPicturesAsync(1);
        var (set, person, locked) = (await library.MakeAsync("Set"), await library.MakeAsync("Ann", CollectionKind.Person), await library.MakeAsync("Locked"));
        await library.EditAsync([1], new PictureEdit { AddTo = [set, person, locked] });
        await library.ChangeAsync(locked, new CollectionEdit { Locked = true });

        var carried = await library.Catalog.AddAsync(Made(2) with { Origin = new PictureOrigin(new PictureId(1), "{}") { CarryCollections = true, Stacked = true } });
        var bare = await library.Catalog.AddAsync(Made(3));
        var orphan = await library.Catalog.AddAsync(Some.Picture(4) with { Origin = new PictureOrigin(new PictureId(99), "{}") { CarryCollections = true } });

        (carried.Collections, carried.Revision).ShouldSatisfyAllConditions(() => carried.Collections.ShouldBe([set, person]), () => carried.Revision.ShouldBe(1));
        (bare.Collections.Count, orphan.Collections.Count).ShouldBe((0, 0));
    }

    [Fact]
    public async Task AddAsync_IntoCollections_TakesTheStackAlongAndLeavesOutWhatIsGoneOrLocked()
    {
        await using var library = await TestLibrary.OpenAsync();
        await library.AddPicturesAsync(1);
        var (set, locked) = (await library.MakeAsync("Set"), await library.MakeAsync("Locked", values: new CollectionEdit { Locked = true }));

        var result = await library.Catalog.AddAsync(
            new AddPicturesRequest([Made(2) with { Collections = [set, locked, new CollectionId(99)], Origin = new PictureOrigin(new PictureId(1), "{}") { Stacked = true } }]), Token);

        result.Items[0].Picture.Collections.ShouldBe([set]);
        var source = result.Changed.ShouldHaveSingleItem();
        (source.Id.Value, source.StackId?.Value).ShouldBe((1, 1L));
        source.Collections.ShouldBe([set]);
        (await library.MembersAsync(set)).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task AddAsync_KnownContentIntoACollection_PutsItThereUnlessItIsInTheTrash()
    {
        await using var library = await TestLibrary.OpenAsync();
        await library.AddPicturesAsync(2);
        await library.EditAsync([2], new PictureEdit { Trashed = true });
        var set = await library.MakeAsync("Set");

        var result = await library.Catalog.AddAsync(new AddPicturesRequest([Some.Picture(1) with { Collections = [set] }, Some.Picture(2) with { Collections = [set] }]), Token);

        result.Items.Select(item => item.Outcome).ShouldBe([ImportOutcome.Duplicate, ImportOutcome.InTrash]);
        result.Changed.Select(picture => (picture.Id.Value, picture.Revision)).ShouldBe([(1, 2L)]);
        (await library.MembersAsync(set)).ShouldBe([1]);
        (await library.Catalog.AddAsync(new AddPicturesRequest([Some.Picture(1) with { Collections = [set] }]), Token)).Changed.ShouldBeEmpty();
    }

    [Fact]
    public async Task DeletedForGood_TakesItsMembershipsAlong()
    {
        await using var library = await TestLibrary.OpenAsync();
        await library.AddPicturesAsync(2);
        var set = await library.MakeAsync("Set", values: new CollectionEdit { Cover = new PictureId(1) });
        await library.Catalog.AddAsync(new AddPicturesRequest([Some.Picture(1) with { Collections = [set] }, Some.Picture(2) with { Collections = [set] }]), Token);

        library.Sql("PRAGMA foreign_keys = ON; DELETE FROM picture_metadata WHERE picture_id = 1; DELETE FROM picture WHERE id = 1");

        (await library.MembersAsync(set)).ShouldBe([2]);
        library.Sql("SELECT picture_id FROM collection_picture").ShouldBe(["2"]);
        library.Sql("PRAGMA foreign_key_check").ShouldBeEmpty();
    }

    private static NewPicture Made(long number) => Some.Picture(number) with { Origin = new PictureOrigin(new PictureId(1), "{}") };
}
