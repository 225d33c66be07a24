using PluginHost.Sdk;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Catalog.Sqlite.Tests.Pictures;

public sealed class StackEditTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task StackWith_OneThatIsInNoStack_BeginsItAndUndoTakesAllApart()
    {
        await using var library = await LibraryAsync(4);

        var stacked = await EditAsync(library, [2, 3], new PictureEdit { StackWith = new PictureId(1), Stars = 4 });

        stacked.Changed.Select(picture => picture.Id.Value).ShouldBe([2L, 3L, 1L]);
        (await StacksAsync(library)).ShouldBe([1, 1, 1, null]);
        stacked.Changed.Select(picture => picture.Stars).ShouldBe([4, 4, 0]);
        var undone = await library.Catalog.UndoAsync(stacked.Operation);
        (await StacksAsync(library)).ShouldBe([null, null, null, null]);
        await library.Catalog.UndoAsync(undone.Operation);
        (await StacksAsync(library)).ShouldBe([1, 1, 1, null]);
    }

    [Fact]
    public async Task StackWith_OneOfAnotherStack_MovesThere()
    {
        await using var library = await LibraryAsync(5);
        await EditAsync(library, [2], new PictureEdit { StackWith = new PictureId(1) });
        await EditAsync(library, [4], new PictureEdit { StackWith = new PictureId(3) });

        var moved = await EditAsync(library, [2, 3, 5], new PictureEdit { StackWith = new PictureId(4) });

        moved.Changed.Select(picture => picture.Id.Value).ShouldBe([2L, 5L]);
        (await StacksAsync(library)).ShouldBe([1, 3, 3, 3, 3]);
        await library.Catalog.UndoAsync(moved.Operation);
        (await StacksAsync(library)).ShouldBe([1, 1, 3, 3, null]);
    }

    [Fact]
    public async Task StackWith_AmongThePicturesThemselves_StacksThemAll()
    {
        await using var library = await LibraryAsync(3);

        await EditAsync(library, [1, 2, 3], new PictureEdit { StackWith = new PictureId(2) });

        (await StacksAsync(library)).ShouldBe([2, 2, 2]);
    }

    [Fact]
    public async Task Unstack_SomeOfAStack_LeavesTheOthersAndUndoBringsThemBack()
    {
        await using var library = await LibraryAsync(3);
        await EditAsync(library, [2, 3], new PictureEdit { StackWith = new PictureId(1) });

        // The one that began the stack may go: the others keep its name.
        var taken = await EditAsync(library, [1, 2], new PictureEdit { Unstack = true });
        var again = await EditAsync(library, [1, 2], new PictureEdit { Unstack = true });

        taken.Changed.Count.ShouldBe(2);
        again.Operation.ShouldBeNull();
        (await StacksAsync(library)).ShouldBe([null, null, 1]);
        await library.Catalog.UndoAsync(taken.Operation);
        (await StacksAsync(library)).ShouldBe([1, 1, 1]);
    }

    [Fact]
    public async Task StackWith_UnknownPictures_ChangesNothing()
    {
        await using var library = await LibraryAsync(2);

        var unknown = await EditAsync(library, [1, 2], new PictureEdit { StackWith = new PictureId(9), Stars = 3 });
        var nobody = await EditAsync(library, [8, 9], new PictureEdit { StackWith = new PictureId(1) });

        unknown.Refusal!.Code.ShouldBe("PH6214");
        unknown.Refusal.Reason.ShouldContain("9");
        (nobody.Refusal, nobody.Operation).ShouldBe((null, null));
        (await StacksAsync(library)).ShouldBe([null, null]);
        (await library.Catalog.GetAsync(new PictureId(1))).Stars.ShouldBe(0);
    }

    [Fact]
    public async Task StackWith_ItselfOrUnstackedAtOnce_IsRefused()
    {
        await using var library = await LibraryAsync(2);

        (await EditAsync(library, [1], new PictureEdit { StackWith = new PictureId(1) })).Refusal!.Code.ShouldBe("PH6214");
        (await EditAsync(library, [1], new PictureEdit { StackWith = new PictureId(2), Unstack = true })).Refusal!.Code.ShouldBe("PH6214");
        (await StacksAsync(library)).ShouldBe([null, null]);
    }

    private static async Task<TestLibrary> LibraryAsync(int pictures)
    {
        var library = await TestLibrary.OpenAsync();
        await library.Catalog.AddAsync(new AddPicturesRequest([.. Enumerable.Range(1, pictures).Select(number => Some.Picture(number))]), Token);
        return library;
    }

    private static ValueTask<EditResult> EditAsync(TestLibrary library, long[] ids, PictureEdit edit) =>
        library.Catalog.EditAsync(new EditRequest([.. ids.Select(id => new PictureId(id))], edit, "tester"), Token);

    private static async Task<List<long?>> StacksAsync(TestLibrary library) =>
        await library.Catalog.ScanAsync(new ScanRequest(default), Token).Select(picture => picture.StackId?.Value).ToListAsync(Token);
}
