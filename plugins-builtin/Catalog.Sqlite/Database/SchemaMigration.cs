using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using PluginHost.Plugins.Catalog.Relational.Model;

namespace PluginHost.Plugins.Catalog.Sqlite.Database;

/// <summary>Brings the file to the schema of this version, forward only.</summary>
/// <remarks>
/// All missing steps run in one transaction of our own. <c>Database.Migrate()</c> guards itself with a row that a killed process leaves behind,
/// and every later start would wait for it for ever; a transaction is rolled back by itself and makes a second process wait just as well.
/// </remarks>
internal static class SchemaMigration
{
    /// <summary>Every migration, oldest first. Kept here so that an up-to-date file is recognised without starting EF Core (0.3 s of a cold start).</summary>
    public static readonly IReadOnlyList<string> Known =
        ["20261121000001_Initial", "20261122000001_Changes", "20261122000002_WordsElsewhere", "20261122000003_Stacks", "20261122000004_Collections",
            "20261123000001_Captions"];

    public static void Apply(SqliteConnection connection, string path)
    {
        if (IsCurrent(connection, path))
        {
            return;
        }

        using var transaction = connection.BeginTransaction(deferred: false);
        if (!IsCurrent(connection, path))
        {
            Execute(connection, Script(connection, Applied(connection).LastOrDefault()));
            transaction.Commit();
        }
    }

    public static CatalogContext CreateContext(SqliteConnection connection) =>
        new(new DbContextOptionsBuilder<CatalogContext>().UseSqlite(connection).Options);

    private static bool IsCurrent(SqliteConnection connection, string path)
    {
        var applied = Applied(connection);
        if (applied.Except(Known).LastOrDefault() is { } newer)
        {
            throw SqliteFaults.Newer(path, newer, Known[^1]);
        }

        if (applied.Count == 0 && Count(connection, "SELECT count(*) FROM sqlite_schema") > 0)
        {
            throw SqliteFaults.Foreign(path);
        }

        return applied.Count == Known.Count;
    }

    private static List<string> Applied(SqliteConnection connection)
    {
        var applied = new List<string>();
        if (Count(connection, $"SELECT count(*) FROM sqlite_schema WHERE name = '{HistoryRepository.DefaultTableName}'") > 0)
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT MigrationId FROM {HistoryRepository.DefaultTableName} ORDER BY MigrationId";
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                applied.Add(reader.GetString(0));
            }
        }

        return applied;
    }

    private static string Script(SqliteConnection connection, string? from)
    {
        using var context = CreateContext(connection);
        return context.GetService<IMigrator>().GenerateScript(from ?? Migration.InitialDatabase, options: MigrationsSqlGenerationOptions.NoTransactions);
    }

    private static long Count(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
