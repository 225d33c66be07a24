using PluginHost.Sdk;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Catalog.Sqlite.Tests.Collections;

public sealed class MembershipTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EditAsync_AddToAndRemoveFrom_IsOneOperationWithTheRestOfTheEdit()
    {
        await using var library = await TestLibrary.OpenAsync();
        await library.AddPicturesAsync(4);
        var (set, person) = (await library.MakeAsync("Set"), await library.MakeAsync("Ann", CollectionKind.Person));
        await library.EditAsync([1, 2], new PictureEdit { AddTo = [person] });

        var edited = await library.EditAsync([2, 3], new PictureEdit { AddTo = [set], RemoveFrom = [person], Stars = 4 });

        edited.Changed.Select(picture => (picture.Id.Value, picture.Stars, string.Join(',', picture.Collections))).ShouldBe([(2, 4, "1"), (3, 4, "1")]);
        (await library.MembersAsync(person)).ShouldBe([1]);
        (await library.EditAsync([2, 3], new PictureEdit { AddTo = [set] })).Operation.ShouldBeNull();
        var undone = await library.Catalog.UndoAsync(edited.Operation);
        ((await library.MembersAsync(set)).Length, string.Join(',', await library.MembersAsync(person)), (await library.Catalog.GetAsync(new PictureId(2))).Stars).ShouldBe((0, "1,2", 0));
        await library.Catalog.UndoAsync(undone.Operation);
        (await library.MembersAsync(set)).ShouldBe([2, 3]);
    }

    [Fact]
    public async Task EditAsync_UnknownOrBothAtOnce_IsRefused()
    {
        await using var library = await TestLibrary.OpenAsync();
        await library.AddPicturesAsync(1);
        var set = await library.MakeAsync("Set");

        var unknown = await library.EditAsync([1], new PictureEdit { AddTo = [set, new CollectionId(77)], Stars = 1 });
        var both = await library.EditAsync([1], new PictureEdit { AddTo = [set], RemoveFrom = [set] });

        (unknown.Refusal!.Code, both.Refusal!.Code).ShouldBe(("PH6216", "PH6214"));
        unknown.Refusal.Reason.ShouldContain("77");
        (await library.Catalog.GetAsync(new PictureId(1))).Revision.ShouldBe(1);
        (await library.EditAsync([1], new PictureEdit { RemoveFrom = [new CollectionId(77)] })).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task EditAsync_OneOfAStack_MovesTheOthersAndNothingElseOfThem()
    {
        await using var library = await TestLibrary.OpenAsync();
        await library.AddPicturesAsync(6);
        var set = await library.MakeAsync("Set");
        await library.EditAsync([2, 3], new PictureEdit { StackWith = new PictureId(1) });
        await library.EditAsync([5], new PictureEdit { StackWith = new PictureId(4) });

        var added = await library.EditAsync([2, 5, 6], new PictureEdit { AddTo = [set], Stars = 5 });

        (await library.MembersAsync(set)).ShouldBe([1, 2, 3, 4, 5, 6]);
        added.Changed.OrderBy(picture => picture.Id).Select(picture => picture.Stars).ShouldBe([0, 5, 0, 0, 5, 5]);
        await library.EditAsync([3], new PictureEdit { RemoveFrom = [set] });
        (await library.MembersAsync(set)).ShouldBe([4, 5, 6]);
        await library.Catalog.UndoAsync(added.Operation);
        (await library.MembersAsync(set)).ShouldBeEmpty();
    }

    [Fact]
    public async Task EditAsync_TenThousandAtOnce_AreOneOperation()
    {
        await using var library = await TestLibrary.OpenAsync();
        await library.AddPicturesAsync(10_000);
        var set = await library.MakeAsync("Set");

        var added = await library.EditAsync(Enumerable.Range(1, 10_000).Select(id => (long)id), new PictureEdit { AddTo = [set] });

        added.Changed.Count.ShouldBe(10_000);
        (await library.MembersAsync(set)).Length.ShouldBe(10_000);
        library.Sql("SELECT count(*) FROM operation").ShouldBe(["1"]);
        (await library.Catalog.UndoAsync(added.Operation)).Changed.Count.ShouldBe(10_000);
        library.Sql("SELECT count(*) FROM collection_picture").ShouldBe(["0"]);
    }

    [Fact]
    public async Task ReplaceMembersAsync_PutsInTakesOutAndIsUndoneAsOne()
    {
        await using var library = await TestLibrary.OpenAsync();
        await library.AddPicturesAsync(6);
        var set = await library.MakeAsync("Set");
        await library.EditAsync([6], new PictureEdit { StackWith = new PictureId(5) });
        await library.EditAsync([1, 2, 3], new PictureEdit { AddTo = [set] });

        var replaced = await library.Collections.ReplaceMembersAsync(new ReplaceMembersRequest(set, [new(3), new(4), new(5), new(99)], "tester"), Token);

        (await library.MembersAsync(set)).ShouldBe([3, 4, 5, 6]);
        replaced.Changed.Select(picture => picture.Id.Value).ShouldBe([4, 5, 6, 1, 2]);
        await library.Catalog.UndoAsync(replaced.Operation);
        (await library.MembersAsync(set)).ShouldBe([1, 2, 3]);
        (await library.Collections.ReplaceMembersAsync(new ReplaceMembersRequest(new CollectionId(9), [], "tester"), Token)).Refusal!.Code.ShouldBe("PH6216");
    }

    [Fact]
    public async Task Locked_MembersTagsDescriptionsAndStars_StayByEveryWayUntilUnlocked()
    {
        await using var library = await TestLibrary.OpenAsync();
        await library.AddPicturesAsync(3);
        var (set, other) = (await library.MakeAsync("Set"), await library.MakeAsync("Other"));
        var before = await library.EditAsync([1, 2], new PictureEdit { AddTo = [set], Stars = 3, AddTags = [Some.Tag("a")] });
        await library.ChangeAsync(set, new CollectionEdit { Locked = true });

        foreach (var edit in new[]
        {
            new PictureEdit { Stars = 1 }, new PictureEdit { Description = "x" }, new PictureEdit { AddTags = [Some.Tag("b")] }, new PictureEdit { RemoveTags = [Some.Tag("a")] },
            new PictureEdit { RemoveFrom = [set] }, new PictureEdit { AddTo = [other], Stars = 2 },
        })
        {
            var refused = await library.EditAsync([3, 1], edit);
            (refused.Refusal!.Code, refused.Changed.Count, refused.Operation).ShouldBe(("PH6217", 0, null), edit.ToString());
            refused.Refusal.Reason.ShouldContain("'Set'");
        }

        (await library.EditAsync([3], new PictureEdit { AddTo = [set] })).Refusal!.Code.ShouldBe("PH6217");
        (await library.Catalog.UndoAsync(before.Operation)).Refusal!.Code.ShouldBe("PH6217");
        (await library.Collections.ReplaceMembersAsync(new ReplaceMembersRequest(set, [], "tester"), Token)).Refusal!.Code.ShouldBe("PH6217");
        (await library.MembersAsync(set)).ShouldBe([1, 2]);
        (await library.Catalog.GetAsync(new PictureId(3))).Revision.ShouldBe(1);
        library.Sql("SELECT count(*) FROM operation").ShouldBe(["1"]);

        // What changes nothing of it, and what it does not protect.
        (await library.EditAsync([1, 2], new PictureEdit { Stars = 3 })).Refusal.ShouldBeNull();
        (await library.EditAsync([1], new PictureEdit { Name = "new.png", Trashed = true, AddTo = [other] })).Changed.Count.ShouldBe(1);
        await library.ChangeAsync(set, new CollectionEdit { Locked = false });
        (await library.Catalog.UndoAsync(before.Operation)).Changed.Count.ShouldBe(2);
    }

    [Fact]
    public async Task ReplaceMetadataAsync_InALockedSet_LeavesTagsStarsAndDescription()
    {
        await using var library = await TestLibrary.OpenAsync();
        await library.AddPicturesAsync(2);
        var set = await library.MakeAsync("Set");
        await library.EditAsync([1], new PictureEdit { AddTo = [set] });
        await library.ChangeAsync(set, new CollectionEdit { Locked = true });

        var read = new Sdk.Metadata.MetadataResult(new Sdk.Metadata.MetadataFields { Rating = 4, Description = "new", Camera = "Canon" }, []);
        await library.Catalog.ReplaceMetadataAsync(new ReplaceMetadataRequest([.. new long[] { 1, 2 }.Select(id => new MetadataReplacement(new PictureId(id), read) { NewTags = [Some.Tag("x")] })]), Token);

        var (locked, free) = (await library.Catalog.GetAsync(new PictureId(1)), await library.Catalog.GetAsync(new PictureId(2)));
        (locked.Stars, locked.Description, locked.Tags.Count, locked.Fields.Camera).ShouldBe((0, null, 0, "Canon"));
        (free.Stars, free.Description, free.Tags.Count).ShouldBe((4, "new", 1));
    }
}
