using PluginHost.Sdk;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Catalog.Sqlite.Tests.Collections;

public sealed class CollectionTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task CreateAsync_EveryValue_IsThereAfterARestart()
    {
        var library = await TestLibrary.OpenAsync();
        await library.AddPicturesAsync(1);
        var project = await library.MakeAsync("Book", CollectionKind.Project);
        var set = await library.MakeAsync("Sommer Übersee", values: new CollectionEdit { Description = "text", Icon = "🏖", Colour = "#AA00ff", Cover = new PictureId(1), Projects = [project, project] });
        await using var reopened = await library.ReopenAsync();

        var found = await reopened.FindAsync(set);

        (found.Kind, found.Name.Value, found.Description, found.Icon, found.Colour, found.Locked, found.Cover, found.CreatedAt)
            .ShouldBe((CollectionKind.Set, "Sommer Übersee", "text", "🏖", "#aa00ff", false, new PictureId(1), library.Clock.GetUtcNow()));
        found.Projects.ShouldBe([project]);
    }

    [Fact]
    public async Task CreateAsync_NameOfTheSameKind_IsRefusedWhateverItsCase()
    {
        await using var library = await TestLibrary.OpenAsync();
        await library.MakeAsync("Éte\u0301 2024");
        var other = await library.MakeAsync("Other");

        var again = await library.Collections.CreateAsync(new CreateCollectionRequest(CollectionKind.Set, CollectionName.Parse("  éTÉ 2024 ")), Token);
        var renamed = await library.ChangeAsync(other, new CollectionEdit { Name = CollectionName.Parse("ÉTÉ 2024") });

        (again.Refusal!.Code, renamed.Refusal!.Code).ShouldBe(("PH6215", "PH6215"));
        again.Refusal.Reason.ShouldContain("éTÉ 2024");
        (await library.MakeAsync("Été 2024", CollectionKind.Person)).Value.ShouldBe(3);
        (await library.ChangeAsync(other, new CollectionEdit { Name = CollectionName.Parse("OTHER") })).Collection!.Name.Value.ShouldBe("OTHER");
    }

    [Fact]
    public async Task EditAsync_EmptyTexts_RemoveThem()
    {
        await using var library = await TestLibrary.OpenAsync();
        await library.AddPicturesAsync(1);
        var project = await library.MakeAsync("Book", CollectionKind.Project);
        var set = await library.MakeAsync("Set", values: new CollectionEdit { Description = "a", Icon = "b", Colour = "#000000", Cover = new PictureId(1), Projects = [project] });

        var changed = await library.ChangeAsync(set, new CollectionEdit { Description = "", Icon = "", Colour = "", Cover = default(PictureId), Projects = [] });

        var now = await library.FindAsync(set);
        (now.Description, now.Icon, now.Colour, now.Cover, now.Projects.Count, now.Name.Value).ShouldBe((null, null, null, null, 0, "Set"));
        changed.Collection!.Description.ShouldBeNull();
    }

    [Fact]
    public async Task EditAsync_WhatMakesNoSense_IsRefusedAndChangesNothing()
    {
        await using var library = await TestLibrary.OpenAsync();
        var set = await library.MakeAsync("Set");
        var project = await library.MakeAsync("Project", CollectionKind.Project);

        foreach (var edit in new[]
        {
            new CollectionEdit { Colour = "red" }, new CollectionEdit { Colour = "#12345" }, new CollectionEdit { Icon = new string('x', 33) }, new CollectionEdit { Icon = "a\nb" },
            new CollectionEdit { Description = new string('x', 10_001) }, new CollectionEdit { Cover = new PictureId(9) }, new CollectionEdit { Projects = [set] },
            new CollectionEdit { Projects = [new CollectionId(99)] }, new CollectionEdit { Name = default(CollectionName) },
        })
        {
            (await library.ChangeAsync(set, edit)).Refusal!.Code.ShouldBe("PH6218", edit.ToString());
        }

        (await library.ChangeAsync(project, new CollectionEdit { Projects = [project] })).Refusal!.Code.ShouldBe("PH6218");
        (await library.ChangeAsync(new CollectionId(99), new CollectionEdit { Icon = "x" })).Refusal!.Code.ShouldBe("PH6216");
        var now = await library.FindAsync(set);
        (now.Name.Value, now.Icon, now.Colour, now.Description, now.Cover, now.Projects.Count).ShouldBe(("Set", null, null, null, null, 0));
    }

    [Fact]
    public async Task EditAsync_Locked_TakesNothingButUnlocking()
    {
        await using var library = await TestLibrary.OpenAsync();
        var set = await library.MakeAsync("Set", values: new CollectionEdit { Locked = true });

        var renamed = await library.ChangeAsync(set, new CollectionEdit { Name = CollectionName.Parse("Other") });
        var deleted = await library.Collections.DeleteAsync(new DeleteCollectionRequest(set), Token);

        (renamed.Refusal!.Code, deleted.Refusal!.Code).ShouldBe(("PH6217", "PH6217"));
        renamed.Refusal.Reason.ShouldContain("'Set'");
        (await library.ChangeAsync(set, new CollectionEdit { Locked = true })).Refusal.ShouldBeNull();
        (await library.ChangeAsync(set, new CollectionEdit { Locked = false })).Collection!.Locked.ShouldBeFalse();
        (await library.ChangeAsync(set, new CollectionEdit { Name = CollectionName.Parse("Other") })).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task DeleteAsync_WithPicturesAndProjects_LeavesThePicturesAndTellsOfThem()
    {
        await using var library = await TestLibrary.OpenAsync();
        await library.AddPicturesAsync(3);
        var project = await library.MakeAsync("Project", CollectionKind.Project);
        var set = await library.MakeAsync("Set", values: new CollectionEdit { Projects = [project] });
        var edit = await library.EditAsync([1, 2], new PictureEdit { AddTo = [set, project] });
        var since = (await library.Catalog.ReadChangesAsync(new ReadChangesRequest(null), Token)).Now;

        var deleted = await library.Collections.DeleteAsync(new DeleteCollectionRequest(project), Token);

        deleted.Collection!.Name.Value.ShouldBe("Project");
        deleted.Changed.Select(picture => (picture.Id.Value, picture.Revision)).ShouldBe([(1, 3L), (2, 3L)]);
        deleted.Changed.ShouldAllBe(picture => picture.Collections.SequenceEqual(new[] { set }));
        (await library.Catalog.ReadChangesAsync(new ReadChangesRequest(since), Token)).Changed.ShouldBe([new PictureId(1), new PictureId(2)]);
        (await library.FindAsync(set)).Projects.ShouldBeEmpty();
        library.Sql("SELECT count(*) FROM collection_project UNION ALL SELECT count(*) FROM collection_picture").ShouldBe(["0", "2"]);

        // What it was part of can be undone all the same, and its id comes never again.
        (await library.Catalog.UndoAsync(edit.Operation)).Changed.ShouldAllBe(picture => picture.Collections.Count == 0);
        (await library.MakeAsync("Project", CollectionKind.Project)).Value.ShouldBe(3);
        (await library.Collections.DeleteAsync(new DeleteCollectionRequest(project), Token)).Refusal!.Code.ShouldBe("PH6216");
    }
}
