using PluginHost.Plugins.Catalog.Relational.Collections;
using PluginHost.Plugins.Catalog.Relational.Edits;
using PluginHost.Plugins.Catalog.Sqlite.Database;
using PluginHost.Plugins.Catalog.Sqlite.Pictures;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Catalog.Sqlite.Collections;

/// <summary>Puts in who is missing and takes out who is too many, as one operation.</summary>
internal sealed class ReplaceMembers(ReplaceMembersRequest request, UndoLog log, DateTimeOffset now)
{
    private const string Members = "SELECT picture_id FROM collection_picture WHERE collection_id = $1";

    public EditResult Run(SqliteSession session)
    {
        if (CollectionRows.Find(session, request.Collection) is not { } collection)
        {
            return new EditResult([], null, CollectionRules.NotThere(request.Collection));
        }

        var wanted = request.Pictures.Select(picture => picture.Value).ToHashSet();
        foreach (var chunk in wanted.Chunk(IdList.Chunk))
        {
            wanted.UnionWith(Memberships.FindMates(session, chunk));
        }

        var present = session.List(static reader => reader.GetInt64(0), Members, collection.Id.Value).ToHashSet();
        var operation = new OperationWriter(session, request.Actor, log, now);
        Apply(operation, wanted.Except(present), isIn: true);
        Apply(operation, present.Except(wanted), isIn: false);
        return operation.Finish();
    }

    private void Apply(OperationWriter operation, IEnumerable<long> pictures, bool isIn)
    {
        var patch = new PicturePatch { Collections = [new Membership(request.Collection.Value, isIn)] };
        foreach (var chunk in pictures.Order().Chunk(IdList.Chunk))
        {
            operation.Apply(chunk.Select(id => (id, patch)));
        }
    }
}
