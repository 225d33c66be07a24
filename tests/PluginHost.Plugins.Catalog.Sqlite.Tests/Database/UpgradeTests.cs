using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using PluginHost.Plugins.Catalog.Sqlite.Database;
using PluginHost.Sdk;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Catalog.Sqlite.Tests.Database;

public sealed class UpgradeTests
{
    private const string Data =
        """
        INSERT INTO picture (hash, name, storage_key, bytes, format, media_type, width, height, frames, has_alpha, imported_at, revision, stars, origin, folder,
            taken_is_local, taken_is_file_date, has_workflow, has_prompt, description)
        VALUES (randomblob(32), 'one.png', 'originals/one.png', 7, 'png', 'image/png', 3, 4, 1, 0, 638000000000000000, 5, 2, 'from', 'a/b', 0, 0, 0, 0, 'text'),
            (randomblob(32), 'two.png', 'originals/two.png', 8, 'png', 'image/png', 3, 4, 1, 0, 638000000000000000, 1, 0, 'from', '', 0, 0, 0, 0, NULL);
        INSERT INTO tag (name) VALUES ('beach');
        INSERT INTO picture_tag (picture_id, tag_id, source_id, confidence, rejected) VALUES (1, 1, 1, 1.0, 0);
        INSERT INTO operation (made_at, actor, undone) VALUES (638990000000000000, 'tester', 0);
        INSERT INTO operation_item (operation_id, picture_id, before) VALUES (1, 1, '{"stars":1}');
        """;

    [Theory]
    [InlineData("20261122000002_WordsElsewhere")]
    [InlineData("20261122000003_Stacks")]
    public async Task OpenAsync_LibraryOfAVersionBefore_KeepsItsDataStacksItAndPutsItIntoSets(string before)
    {
        var token = TestContext.Current.CancellationToken;
        var folder = TestLibrary.NewFolder();
        Make(Path.Combine(folder, "library.db"), before);
        await using var library = await TestLibrary.OpenAsync(folder);

        var one = await library.Catalog.GetAsync(new PictureId(1));
        (one.Name, one.Stars, one.Description, one.Folder, one.Revision, one.StackId, one.SourceId).ShouldBe(("one.png", 2, "text", "a/b", 5L, null, null));
        one.Shown().ShouldBe(["beach:person:1"]);
        (await library.Catalog.GetRecipeAsync(new GetRecipeRequest(one.Id), token)).Origin.ShouldBeNull();
        (await library.Catalog.UndoAsync(new OperationId(1))).Changed.ShouldHaveSingleItem().Stars.ShouldBe(1);

        var made = await library.Catalog.AddAsync(Some.Picture(3) with { Origin = new PictureOrigin(one.Id, "{}") { Stacked = true, CarryTags = true } });

        (made.Id.Value, made.StackId, made.SourceId).ShouldBe((3, one.Id, one.Id));
        made.Shown().ShouldBe(["beach:person:1"]);
        var set = await library.MakeAsync("Summer");
        (await library.Catalog.EditAsync(one.Id, new PictureEdit { AddTo = [set] })).Changed.Select(picture => picture.Id).ShouldBe([one.Id, made.Id]);
        (await library.Catalog.GetAsync(made.Id)).Collections.ShouldBe([set]);
        library.Sql("SELECT MigrationId FROM __EFMigrationsHistory").ShouldBe(SchemaMigration.Known);
        library.Sql("PRAGMA integrity_check").ShouldBe(["ok"]);
        library.Sql("PRAGMA foreign_key_check").ShouldBeEmpty();
    }

    // As the version before made it: by the migrations that it knew.
    private static void Make(string file, string before)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var context = SchemaMigration.CreateContext(connection);
        using var command = connection.CreateCommand();
        command.CommandText = context.GetService<IMigrator>().GenerateScript(Migration.InitialDatabase, before, MigrationsSqlGenerationOptions.NoTransactions) + Data;
        command.ExecuteNonQuery();
    }
}
