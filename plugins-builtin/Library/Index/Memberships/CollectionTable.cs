using System.Globalization;
using PluginHost.Plugins.Library.Index.Bits;
using PluginHost.Sdk;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Index.Memberships;

/// <summary>All sets, projects and people by id. Rows know them by id only, so that a new name is a new table and no row is written. Immutable.</summary>
internal sealed class CollectionTable(IReadOnlyList<CollectionRecord> records)
{
    private readonly Dictionary<CollectionId, CollectionRecord> _byId = records.ToDictionary(record => record.Id);
    private readonly ILookup<CollectionId, CollectionId> _parts = records.SelectMany(record => record.Projects.Select(project => (Project: project, Part: record.Id))).ToLookup(pair => pair.Project, pair => pair.Part);

    public static CollectionTable Empty { get; } = new([]);

    public IReadOnlyList<CollectionRecord> Records => records;

    public CollectionRecord? Find(CollectionId id) => _byId.GetValueOrDefault(id);

    /// <summary>Collections and the projects that have their pictures by way of them.</summary>
    public IReadOnlyList<CollectionRecord> FindWithProjects(IEnumerable<CollectionId> ids) =>
    [
        .. ids.Select(Find).OfType<CollectionRecord>()
            .SelectMany(collection => collection.Projects.Select(Find).Prepend(collection)).OfType<CollectionRecord>().DistinctBy(collection => collection.Id),
    ];

    /// <summary>The rows that lie in a collection; in a project also by way of its sets and people.</summary>
    public void OrTo(CollectionRecord collection, IndexData data, RowSet rows)
    {
        var field = data.Field(IndexNames.Collection);
        foreach (var id in _parts[collection.Id].Prepend(collection.Id))
        {
            field.Find(NameOf(id)).OrTo(rows);
        }
    }

    /// <summary>How many of some rows lie in a collection.</summary>
    public int CountIn(CollectionRecord collection, IndexData data, RowSet rows)
    {
        if (!_parts.Contains(collection.Id))
        {
            return data.Field(IndexNames.Collection).Find(NameOf(collection.Id)).CountIn(rows);
        }

        var members = new RowSet(data.Count);
        OrTo(collection, data, members);
        members.And(rows);
        return members.Count();
    }

    /// <summary>What a collection is called among the values of the field.</summary>
    public static string NameOf(CollectionId id) => id.ToString();

    public static CollectionId IdOf(string name) => new(long.Parse(name, CultureInfo.InvariantCulture));
}
