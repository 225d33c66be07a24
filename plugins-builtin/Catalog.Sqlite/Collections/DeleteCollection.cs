using PluginHost.Plugins.Catalog.Relational.Collections;
using PluginHost.Plugins.Catalog.Sqlite.Database;
using PluginHost.Plugins.Catalog.Sqlite.Pictures;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Catalog.Sqlite.Collections;

/// <summary>Deletes a collection. Its pictures are different then, which the history of changes must know.</summary>
internal static class DeleteCollection
{
    private const string Members = "SELECT picture_id FROM collection_picture WHERE collection_id = $1 ORDER BY 1";
    private const string GrowMembers = "UPDATE picture SET revision = revision + 1 WHERE id IN (SELECT picture_id FROM collection_picture WHERE collection_id = $1)";
    private const string Delete = "DELETE FROM collection WHERE id = $1";

    public static CollectionResult Run(SqliteSession session, DeleteCollectionRequest request)
    {
        if (CollectionRows.Find(session, request.Id) is not { } collection)
        {
            return new CollectionResult(null, CollectionRules.NotThere(request.Id));
        }

        if (collection.Locked)
        {
            return new CollectionResult(null, CollectionRules.Locked(collection.Kind, collection.Name.Value));
        }

        var members = session.List(static reader => reader.GetInt64(0), Members, request.Id.Value);
        session.Execute(GrowMembers, request.Id.Value);
        session.Execute(Delete, request.Id.Value);
        return new CollectionResult(collection) { Changed = PictureLoader.Load(session, members) };
    }
}
