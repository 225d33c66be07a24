using System.Text.Json;
using PluginHost.Plugins.Catalog.Relational.Edits;
using PluginHost.Plugins.Catalog.Relational.Storage;
using PluginHost.Plugins.Catalog.Sqlite.Database;
using PluginHost.Sdk;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Catalog.Sqlite.Pictures;

/// <summary>Brings back the values from before an operation. That is an operation too, so it can be undone in its turn.</summary>
internal sealed class UndoOperation(UndoRequest request, UndoLog log, DateTimeOffset now)
{
    private const string Items =
        "SELECT picture_id, before FROM operation_item WHERE operation_id = $1 AND picture_id > $2 ORDER BY picture_id LIMIT $3";

    public EditResult Run(SqliteSession session)
    {
        var id = request.Operation.Value;
        switch (session.Number("SELECT undone FROM operation WHERE id = $1", id))
        {
            case null or UndoLog.Forgotten:
                return Refuse("PH6213", $"There is no operation {id}.", "It may be older than edits can be undone; the catalogue's settings say how long that is.");
            case not 0:
                return Refuse("PH6211", $"Operation {id} is undone already.", "Undo the undoing to have its changes again.");
        }

        session.Execute("UPDATE operation SET undone = 1 WHERE id = $1", id);
        var operation = new OperationWriter(session, request.Actor, log, now);
        for (var after = 0L; ;)
        {
            var items = session.List(static reader => (Id: reader.GetInt64(0), Before: reader.GetString(1)), Items, id, after, IdList.Chunk);
            if (items.Count == 0)
            {
                return operation.Finish();
            }

            operation.Apply(items.Select(item => (item.Id, JsonSerializer.Deserialize(item.Before, RelationalJson.Default.PicturePatch)!)));
            after = items[^1].Id;
        }
    }

    private static EditResult Refuse(string code, string reason, string cure) => new([], null, new Refusal(code, reason, cure));
}
