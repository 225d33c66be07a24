using PluginHost.Sdk;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Catalog.Sqlite.Tests.Pictures;

public sealed class UndoTests
{
    [Fact]
    public async Task UndoAsync_Twice_IsRefused()
    {
        await using var library = await TestLibrary.OpenAsync();
        var id = (await library.Catalog.AddAsync(Some.Picture(1))).Id;
        var edit = await library.Catalog.EditAsync(id, new PictureEdit { Stars = 5 });

        var first = await library.Catalog.UndoAsync(edit.Operation);
        var second = await library.Catalog.UndoAsync(edit.Operation);

        first.Changed.ShouldHaveSingleItem().Stars.ShouldBe(0);
        second.Refusal!.Code.ShouldBe("PH6211");
        (await library.Catalog.UndoAsync(new OperationId(99))).Refusal!.Code.ShouldBe("PH6213");
    }

    [Fact]
    public async Task UndoAsync_OfAnUndo_BringsTheEditBack()
    {
        await using var library = await TestLibrary.OpenAsync();
        var id = (await library.Catalog.AddAsync(Some.Picture(1) with { Description = "before", Tags = [Some.FileTag("beach")] })).Id;
        var edit = await library.Catalog.EditAsync(
            id, new PictureEdit { Description = "", Name = "x", Trashed = true, AddTags = [Some.Tag("sea")], RemoveTags = [Some.Tag("beach")] });
        var after = await library.Catalog.GetAsync(id);

        var undo = await library.Catalog.UndoAsync(edit.Operation);
        var back = await library.Catalog.GetAsync(id);
        await library.Catalog.UndoAsync(undo.Operation);
        var again = await library.Catalog.GetAsync(id);

        (back.Description, back.Name, back.TrashedAt).ShouldBe(("before", "picture 1.png", null));
        back.Shown().ShouldBe(["beach:file:1"]);
        (again.Description, again.Name, again.TrashedAt, again.Revision).ShouldBe((after.Description, after.Name, after.TrashedAt, 4L));
        again.Shown().ShouldBe(["sea:person:1"]);
    }

    [Fact]
    public async Task UndoAsync_AfterAnEngineRanAgain_LeavesItsFindings()
    {
        await using var library = await TestLibrary.OpenAsync();
        var id = (await library.Catalog.AddAsync(Some.Picture(1))).Id;
        var edit = await library.Catalog.EditAsync(id, new PictureEdit { AddTags = [Some.Tag("cat")] });

        await library.Catalog.RecordAsync(Some.Tags(id, ("cat", 0.25), ("sofa", 0.75)));
        var undone = await library.Catalog.UndoAsync(edit.Operation);

        undone.Changed.ShouldHaveSingleItem().Shown().ShouldBe(["cat:test.tagger:0.25", "sofa:test.tagger:0.75"]);
    }
}
