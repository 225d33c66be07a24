using PluginHost.Plugins.Library.Index.Bits;
using PluginHost.Plugins.Library.Index.Fields;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Index.Memberships;

/// <summary>Counts pictures by collection. What it takes grows with the pictures that lie in collections, not with the library.</summary>
internal static class CollectionCounter
{
    /// <summary>The kind that a facet counts, if it counts collections.</summary>
    public static CollectionKind? KindOf(string facet) => facet switch
    {
        IndexNames.Set => CollectionKind.Set,
        IndexNames.Project => CollectionKind.Project,
        IndexNames.Person => CollectionKind.Person,
        _ => null,
    };

    /// <summary>The collections of a kind with most of these rows, ties by name.</summary>
    public static IReadOnlyList<NameCount> Count(IndexData data, CollectionKind kind, RowSet rows, int limit) =>
    [
        .. data.Collections.Records.Where(collection => collection.Kind == kind)
            .Select(collection => new NameCount(collection.Name.Value, data.Collections.CountIn(collection, data, rows)))
            .Where(count => count.Count > 0)
            .OrderByDescending(count => count.Count).ThenBy(count => count.Name, StringComparer.Ordinal).Take(limit),
    ];

    public static IReadOnlyList<CollectionSummary> Summarise(IndexData data)
    {
        var hidden = new RowSet(data.Count);
        data.Flags[RowFlags.Trashed].OrTo(hidden);
        data.Flags[RowFlags.Removed].OrTo(hidden);
        return [.. data.Collections.Records.Select(collection => Summarise(data, collection, hidden))];
    }

    // The largest id, not the last position: pictures that come in side by side are shown in any order, and a cover must not change with a restart.
    private static CollectionSummary Summarise(IndexData data, CollectionRecord collection, RowSet hidden)
    {
        var members = new RowSet(data.Count);
        data.Collections.OrTo(collection, data, members);
        members.AndNot(hidden);
        var count = members.Count();
        if (count == 0)
        {
            return new CollectionSummary(collection, 0, null, null);
        }

        var cover = collection.Cover is { } chosen && data.TryFind(chosen, out var position) && members.Contains(position) ? position : members.Positions().MaxBy(row => data.Ids[row]);
        return new CollectionSummary(collection, count, data.Id(cover), data.Hashes[cover].ToHash());
    }
}
