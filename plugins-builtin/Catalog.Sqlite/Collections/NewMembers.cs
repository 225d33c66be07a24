using PluginHost.Plugins.Catalog.Sqlite.Database;
using PluginHost.Sdk;

namespace PluginHost.Plugins.Catalog.Sqlite.Collections;

/// <summary>Puts pictures that come in into collections. One that comes for no collection costs no statement.</summary>
internal static class NewMembers
{
    // Locked or gone since the import began: the picture comes in all the same.
    private const string Put =
        "INSERT INTO collection_picture (picture_id, collection_id) SELECT $1, id FROM collection WHERE id = $2 AND locked = 0 ON CONFLICT DO NOTHING";

    private const string CarryAll =
        """
        INSERT INTO collection_picture (picture_id, collection_id)
        SELECT $1, m.collection_id FROM collection_picture m JOIN collection c ON c.id = m.collection_id WHERE m.picture_id = $2 AND c.locked = 0
        ON CONFLICT DO NOTHING
        """;

    private const string Grow = "UPDATE picture SET revision = revision + 1 WHERE id = $1";

    public static void Carry(SqliteSession session, long picture, long source) => session.Execute(CarryAll, picture, source);

    /// <summary>Puts a picture and the others of its stack into collections. Answers those of them that are different now; the picture itself counts if it is not new.</summary>
    public static List<long> Add(SqliteSession session, long picture, IReadOnlyList<CollectionId> collections, bool isNew)
    {
        var changed = new List<long>();
        if (collections.Count == 0)
        {
            return changed;
        }

        foreach (var member in Memberships.FindMates(session, [picture]).Append(picture).Distinct())
        {
            var put = collections.Sum(collection => session.Execute(Put, member, collection.Value));
            if (put > 0 && !(isNew && member == picture))
            {
                session.Execute(Grow, member);
                changed.Add(member);
            }
        }

        return changed;
    }
}
