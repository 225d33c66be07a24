using PluginHost.Plugins.Catalog.Relational.Collections;
using PluginHost.Plugins.Catalog.Relational.Edits;
using PluginHost.Plugins.Catalog.Sqlite.Database;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Catalog.Sqlite.Collections;

/// <summary>Watches that one operation leaves locked collections as they are. Where none is locked, that is one statement for the whole operation.</summary>
internal sealed class CollectionLocks(SqliteSession session)
{
    private const string Locked = "SELECT id, kind, name FROM collection WHERE locked <> 0";

    private readonly Dictionary<long, (CollectionKind Kind, string Name)> _locked =
        session.List(static reader => (Id: reader.GetInt64(0), Kind: (CollectionKind)reader.GetInt32(1), Name: reader.GetString(2)), Locked)
            .ToDictionary(row => row.Id, row => (row.Kind, row.Name));

    private Memberships? _members;

    /// <summary>To be called with the pictures that are changed next.</summary>
    public void Look(IReadOnlyCollection<long> pictures) => _members = Memberships.Read(session, pictures, _locked.Keys);

    /// <summary>Whether the picture lies in a locked collection.</summary>
    public bool Protects(long picture) => _locked.Keys.Any(collection => _members?.Contains(picture, collection) == true);

    /// <param name="picture">One of those that were looked at.</param>
    /// <param name="isOfContent">Tags, description or stars change.</param>
    /// <param name="moves">Collections that it is put into or taken out of.</param>
    /// <exception cref="EditRefusedException">The change touches what a locked collection protects.</exception>
    public void Check(long picture, bool isOfContent, List<Membership> moves)
    {
        foreach (var (id, (kind, name)) in _locked)
        {
            if ((isOfContent && _members?.Contains(picture, id) == true) || moves.Exists(move => move.Collection == id))
            {
                throw new EditRefusedException(CollectionRules.Locked(kind, name));
            }
        }
    }
}
