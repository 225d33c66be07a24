using PluginHost.Plugins.Catalog.Sqlite.Database;

namespace PluginHost.Plugins.Catalog.Sqlite.Pictures;

/// <summary>
/// Forgets operations that are too old or too many, oldest first, as new ones are written. Nothing else refers to operations, jobs least of all.
/// Each pass is bounded by what the new operation itself wrote: an edit of one picture never pays for the million of last month.
/// </summary>
internal sealed class UndoLog(CatalogSqliteSettings settings, DateTimeOffset now)
{
    /// <summary>State of an operation whose items are going away: half of it must not be undone.</summary>
    public const int Forgotten = 2;

    private const int LeastItems = 1_000;
    private const string Oldest = "SELECT id, made_at FROM operation ORDER BY id LIMIT 1";
    private const string Forget = "UPDATE operation SET undone = 2 WHERE id = $1";
    private const string Remove = "DELETE FROM operation WHERE id = $1";

    private const string RemoveItems =
        """
        DELETE FROM operation_item WHERE operation_id = $1
            AND picture_id IN (SELECT picture_id FROM operation_item WHERE operation_id = $1 ORDER BY picture_id LIMIT $2)
        """;

    /// <param name="session">The writer's.</param>
    /// <param name="newest">The operation just written, which stays.</param>
    /// <param name="items">How many items it has.</param>
    public void Prune(SqliteSession session, long newest, int items)
    {
        // Twice what came in: the log shrinks even while it grows.
        for (var left = Math.Max(LeastItems, 2 * items); left > 0 && FindDue(session, newest) is { } due;)
        {
            session.Execute(Forget, due);
            var removed = session.Execute(RemoveItems, due, left);
            if (removed < left)
            {
                session.Execute(Remove, due);
            }

            left -= removed + 1;
        }
    }

    private long? FindDue(SqliteSession session, long newest)
    {
        var (id, madeAt) = session.List(static reader => (Id: reader.GetInt64(0), MadeAt: reader.GetInt64(1)), Oldest).FirstOrDefault();
        var isDue = id <= newest - settings.UndoOperations || madeAt < (now - TimeSpan.FromDays(settings.UndoDays)).UtcTicks;
        return id < newest && isDue ? id : null;
    }
}
