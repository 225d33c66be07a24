using Microsoft.Data.Sqlite;
using PluginHost.Plugins.Catalog.Relational.Storage;
using PluginHost.Plugins.Catalog.Sqlite.Database;
using PluginHost.Sdk;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Catalog.Sqlite.Imports;

/// <summary>What became of each file of each import.</summary>
[Catalog(CatalogSqlitePlugin.Id, "SQLite import ledger", Description = "The outcome of every file of every import, beside the pictures.")]
internal sealed class SqliteImportLedger(SqliteDatabase database) : IImportLedger
{
    private const string Count = "SELECT outcome, count(*), sum(bytes) FROM import_item WHERE import_id = $1 GROUP BY outcome";

    private const string Page =
        """
        SELECT item_key, name, outcome, picture_id, bytes, refusal_code, refusal_reason, refusal_cure FROM import_item
        WHERE import_id = $1 AND ($2 OR outcome IN (SELECT value FROM json_each($3))) ORDER BY id LIMIT $4 OFFSET $5
        """;

    public async ValueTask RecordAsync(RecordImportsRequest request, CancellationToken cancellationToken)
    {
        if (request.Items.Count > 0)
        {
            await database.WriteAsync(session => Record(session, request), cancellationToken);
        }
    }

    public ValueTask<ImportReport> ReadAsync(ReadImportRequest request, CancellationToken cancellationToken) =>
        database.ReadAsync(session => Read(session, request), cancellationToken);

    private static int Record(SqliteSession session, RecordImportsRequest request)
    {
        foreach (var item in request.Items)
        {
            ImportLines.Record(session, item);
        }

        return request.Items.Count;
    }

    private static ImportReport Read(SqliteSession session, ReadImportRequest request)
    {
        var counts = session.List(
            static reader => (Outcome: (ImportOutcome)reader.GetInt32(0), Count: reader.GetInt32(1), Bytes: reader.GetInt64(2)), Count, request.Import.Value);
        var items = session.List(
            reader => Map(reader, request.Import),
            Page,
            request.Import.Value,
            request.Outcomes.Count == 0 ? 1 : 0,
            IdList.Json(request.Outcomes.Select(outcome => (long)outcome)),
            Math.Clamp(request.Limit, 0, 100_000),
            Math.Max(0, request.Offset));
        return new ImportReport(
            Of(ImportOutcome.Imported), Of(ImportOutcome.Duplicate), Of(ImportOutcome.InTrash), Of(ImportOutcome.Failed), Of(ImportOutcome.Cancelled),
            counts.Sum(count => count.Bytes), items);

        int Of(ImportOutcome outcome) => counts.FirstOrDefault(count => count.Outcome == outcome).Count;
    }

    private static ImportedItem Map(SqliteDataReader reader, JobId import)
    {
        var row = new RowCursor(reader);
        var (key, name, outcome) = (row.Text(), row.Text(), (ImportOutcome)row.Int32());
        return new ImportedItem(new ImportItemKey(import, key), name, outcome)
        {
            Picture = row.Int64OrNull() is { } picture ? new PictureId(picture) : null,
            Bytes = row.Int64(),
            Refusal = StoredRefusal.Read(ref row),
        };
    }
}
