using PluginHost.Plugins.Catalog.Sqlite.Database;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Catalog.Sqlite.Imports;

/// <summary>The lines of imports, written alone or in the transaction that adds a picture.</summary>
internal static class ImportLines
{
    private const string Find = "SELECT outcome, picture_id FROM import_item WHERE import_id = $1 AND item_key = $2 AND picture_id IS NOT NULL";

    private const string Insert =
        """
        INSERT INTO import_item (import_id, item_key, name, outcome, picture_id, bytes, refusal_code, refusal_reason, refusal_cure)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        ON CONFLICT (import_id, item_key) DO NOTHING
        """;

    // A line without a picture says "failed" or "cancelled"; when the file came in after all, that is no longer so.
    private const string InsertPicture =
        """
        INSERT INTO import_item (import_id, item_key, name, outcome, picture_id, bytes) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (import_id, item_key) DO UPDATE SET outcome = excluded.outcome, picture_id = excluded.picture_id, bytes = excluded.bytes,
            refusal_code = NULL, refusal_reason = NULL, refusal_cure = NULL
        WHERE import_item.picture_id IS NULL
        """;

    /// <summary>What was recorded for a file that led to a picture.</summary>
    public static (ImportOutcome Outcome, long Picture)? FindPicture(SqliteSession session, ImportItemKey item)
    {
        using var reader = session.Query(Find, item.Import.Value, item.Key);
        return reader.Read() ? ((ImportOutcome)reader.GetInt32(0), reader.GetInt64(1)) : null;
    }

    public static void Record(SqliteSession session, ImportedItem item) => session.Execute(
        Insert, item.Item.Import.Value, item.Item.Key, item.Name, (int)item.Outcome, item.Picture?.Value, item.Bytes,
        item.Refusal?.Code, item.Refusal?.Reason, item.Refusal?.Cure);

    public static void RecordPicture(SqliteSession session, ImportItemKey item, NewPicture picture, ImportOutcome outcome, long id) =>
        session.Execute(InsertPicture, item.Import.Value, item.Key, picture.Name, (int)outcome, id, picture.Bytes);
}
