using PluginHost.Plugins.Catalog.Sqlite.Database;
using PluginHost.Sdk;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Catalog.Sqlite.Pictures;

/// <summary>Reads the history of changes that triggers write (<see cref="Database.Migrations.Changes"/>).</summary>
internal static class PictureChanges
{
    private const string History = "SELECT name FROM catalog_history WHERE id = 1";
    private const string Last = "SELECT id, stamp FROM picture_change ORDER BY id DESC LIMIT 1";
    private const string First = "SELECT min(id) FROM picture_change";
    private const string StampOf = "SELECT stamp FROM picture_change WHERE id = $1";
    private const string Since = "SELECT DISTINCT picture_id FROM picture_change WHERE id > $1 ORDER BY picture_id";

    public static CatalogChanges Read(SqliteSession session, CatalogPosition? since)
    {
        var history = session.List(static reader => reader.GetString(0), History).Single();
        var last = session.List(static reader => (Change: reader.GetInt64(0), Stamp: reader.GetInt64(1)), Last).FirstOrDefault();
        var now = new CatalogPosition(history, last.Change, last.Stamp);
        return since is null ? new CatalogChanges(now, [])
            : IsOurs(session, since, history) ? new CatalogChanges(now, session.List(static reader => new PictureId(reader.GetInt64(0)), Since, since.Change))
            : new CatalogChanges(now, null);
    }

    // Before the first change there is no stamp to compare, and all there is must still be there.
    private static bool IsOurs(SqliteSession session, CatalogPosition position, string history) =>
        position.History == history
        && (position.Change == 0 ? session.Number(First) is null or 1 : session.Number(StampOf, position.Change) == position.Stamp);
}
