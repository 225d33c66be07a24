using PluginHost.Sdk.Library;

namespace PluginHost.Sdk.Testing.Tests;

public sealed class FakeLibraryTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Edit_TagsOfAQuery_AreFoundAfterwards()
    {
        var library = new FakeLibrary(4);

        var edited = await library.EditAsync(new LibraryEdit(new PictureEdit { AddTags = [TagName.Parse("sea")], Stars = 3 }, "test") { Q = "picture-2" }, Token);
        var page = await library.QueryAsync(new LibraryQuery("tag:SEA"), Token);

        (edited.Matched, edited.Changed).ShouldBe((1, 1));
        var picture = page.Items.ShouldHaveSingleItem();
        (picture.Id.Value, picture.Stars, picture.Revision).ShouldBe((2, 3, 2));
    }

    [Fact]
    public async Task Edit_ThatChangesNothing_ChangesNothing()
    {
        var library = new FakeLibrary(2);

        var edited = await library.EditAsync(new LibraryEdit(new PictureEdit { Stars = 0 }, "test") { Ids = [new PictureId(1), new PictureId(99)] }, Token);

        edited.ShouldBe(new LibraryEditResult(1, 0, null));
    }
}
