using PluginHost.Plugins.Catalog.Relational.Edits;
using PluginHost.Plugins.Catalog.Sqlite.Database;

namespace PluginHost.Plugins.Catalog.Sqlite.Collections;

/// <summary>Who of some pictures lies in which of some collections.</summary>
internal sealed class Memberships
{
    private static readonly Memberships None = new([], []);

    private const string Select =
        """
        SELECT picture_id, collection_id FROM collection_picture
        WHERE picture_id IN (SELECT value FROM json_each($1)) AND collection_id IN (SELECT value FROM json_each($2))
        """;

    private const string Existing = "SELECT id FROM collection WHERE id IN (SELECT value FROM json_each($1))";
    private const string Insert = "INSERT INTO collection_picture (picture_id, collection_id) VALUES ($1, $2)";
    private const string Delete = "DELETE FROM collection_picture WHERE picture_id = $1 AND collection_id = $2";

    private const string Mates =
        """
        SELECT id FROM picture WHERE stack_id IN
            (SELECT stack_id FROM picture WHERE id IN (SELECT value FROM json_each($1)) AND stack_id IS NOT NULL)
        """;

    private readonly HashSet<(long Picture, long Collection)> _members;
    private readonly HashSet<long> _collections;

    private Memberships(HashSet<(long Picture, long Collection)> members, HashSet<long> collections) => (_members, _collections) = (members, collections);

    public static Memberships Read(SqliteSession session, IEnumerable<long> pictures, IEnumerable<long> collections)
    {
        var named = collections.Distinct().ToArray();
        return named.Length == 0
            ? None
            : new Memberships(
                [.. session.List(static reader => (reader.GetInt64(0), reader.GetInt64(1)), Select, IdList.Json(pictures), IdList.Json(named))],
                FindExisting(session, named));
    }

    /// <summary>Those of the collections that there are.</summary>
    public static HashSet<long> FindExisting(SqliteSession session, IEnumerable<long> collections) =>
        [.. session.List(static reader => reader.GetInt64(0), Existing, IdList.Json(collections))];

    /// <summary>The pictures of the stacks in which these lie.</summary>
    public static List<long> FindMates(SqliteSession session, IEnumerable<long> pictures) => session.List(static reader => reader.GetInt64(0), Mates, IdList.Json(pictures));

    public static void Write(SqliteSession session, long picture, Membership move) => session.Execute(move.In ? Insert : Delete, picture, move.Collection);

    public bool Contains(long picture, long collection) => _members.Contains((picture, collection));

    /// <summary>Whether a move changes anything. A collection that is gone has nobody and gets nobody.</summary>
    public bool IsChange(long picture, Membership move) => _collections.Contains(move.Collection) && Contains(picture, move.Collection) != move.In;
}
