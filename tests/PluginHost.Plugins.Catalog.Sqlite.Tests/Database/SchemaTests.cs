using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PluginHost.Plugins.Catalog.Sqlite.Database;

namespace PluginHost.Plugins.Catalog.Sqlite.Tests.Database;

public sealed class SchemaTests
{
    private const string Tables =
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_\\_EF%' ESCAPE '\\' ORDER BY name";

    private const string Columns =
        $"SELECT t.name, c.name, c.type, c.\"notnull\", c.pk FROM ({Tables}) t, pragma_table_info(t.name) c ORDER BY t.name, c.name";

    private const string ForeignKeys =
        $"SELECT t.name, f.\"from\", f.\"table\", coalesce(f.\"to\", 'id'), f.on_delete FROM ({Tables}) t, pragma_foreign_key_list(t.name) f ORDER BY 1, 2";

    private const string Indexes =
        $"""
        SELECT t.name, i.name, i."unique", i.partial, (SELECT group_concat(x.name) FROM pragma_index_info(i.name) x),
            (SELECT substr(s.sql, instr(s.sql, ' WHERE ')) FROM sqlite_schema s WHERE s.name = i.name AND i.partial)
        FROM ({Tables}) t, pragma_index_list(t.name) i WHERE i.origin = 'c' ORDER BY 1, 2
        """;

    [Fact]
    public async Task Migrations_ArriveAtWhatTheModelSays()
    {
        await using var library = await TestLibrary.OpenAsync();
        var modelFile = Path.Combine(library.Folder, "model.db");
        using (var connection = new SqliteConnection($"Data Source={modelFile};Pooling=False"))
        {
            connection.Open();
            await using var context = SchemaMigration.CreateContext(connection);
            await context.Database.EnsureCreatedAsync(TestContext.Current.CancellationToken);
        }

        foreach (var question in new[] { Tables, Columns, ForeignKeys, Indexes })
        {
            library.Sql(question).ShouldBe(TestLibrary.Sql(modelFile, question));
            library.Sql(question).ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void Known_IsEveryMigrationInTheAssembly()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        using var context = SchemaMigration.CreateContext(connection);

        SchemaMigration.Known.ShouldBe(context.Database.GetMigrations());
    }

    [Fact]
    public async Task Apply_KilledHalfWay_StartsAfresh()
    {
        var folder = TestLibrary.NewFolder();

        // What a first start that was cut off before its commit leaves: an empty file in WAL mode.
        TestLibrary.Sql(Path.Combine(folder, "library.db"), "PRAGMA journal_mode = WAL");
        await using var library = await TestLibrary.OpenAsync(folder);

        (await library.Catalog.AddAsync(Some.Picture(1))).Id.Value.ShouldBe(1);
        library.Sql("SELECT MigrationId FROM __EFMigrationsHistory").ShouldBe(SchemaMigration.Known);
        library.Sql("SELECT count(*) FROM sqlite_schema WHERE name = '__EFMigrationsLock'").ShouldBe(["0"]);
    }
}
