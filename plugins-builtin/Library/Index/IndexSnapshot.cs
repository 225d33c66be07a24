using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using PluginHost.Plugins.Library.Index.Sorting;
using PluginHost.Plugins.Library.Query;
using PluginHost.Plugins.Library.Words;
using PluginHost.Sdk;

namespace PluginHost.Plugins.Library.Index;

/// <summary>
/// The rows at one moment, with what was worked out about them. Rows beyond <see cref="Count"/> in the array belong to later snapshots:
/// appending shares the array, changing a row copies it, so a reader never sees a row change and never takes a lock.
/// </summary>
internal sealed class IndexSnapshot(PictureRow[] rows, int count, ConcurrentDictionary<PictureId, int> positions, RowProjector tables, OrderCache orders)
    : IWordRows, ITagRows
{
    private const int MaxMatches = 64;
    private const int MaxResults = 16;

    private readonly ConcurrentDictionary<string, RowSet> _matches = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Query, string Sort), int[]> _results = new();
    private IReadOnlyList<NameCount>? _tagCounts;

    public int Count => count;

    public ReadOnlySpan<PictureRow> Rows => rows.AsSpan(0, count);

    public PictureRow[] Buffer => rows;

    public RowProjector Tables => tables;

    public OrderCache Orders => orders;

    /// <summary>Tags of pictures that are not trashed, most used first.</summary>
    public IReadOnlyList<NameCount> TagCounts => _tagCounts ??= RowCounter.CountTags(this);

    ReadOnlySpan<string> ITagRows.Names => tables.Tags.Names;

    public PictureId Id(int position) => rows[position].Id;

    public long Revision(int position) => rows[position].Revision;

    public void Mark(ReadOnlySpan<int> tags, Span<ulong> marked)
    {
        for (var position = 0; position < count; position++)
        {
            foreach (var tag in rows[position].Tags)
            {
                if (tags.BinarySearch(tag) >= 0)
                {
                    marked[position >> 6] |= 1UL << position;
                    break;
                }
            }
        }
    }

    public bool TryFind(PictureId id, out int position) => positions.TryGetValue(id, out position) && position < count;

    public bool TryGetMatches(BoundQuery query, [NotNullWhen(true)] out RowSet? matches) => _matches.TryGetValue(query.Text, out matches);

    public RowSet Match(BoundQuery query, EvaluationInputs inputs)
    {
        var test = query.Root.Compile(inputs);
        var matches = new RowSet(count);
        var all = Rows;
        for (var i = 0; i < all.Length; i++)
        {
            if (test(i, all[i]))
            {
                matches.Add(i);
            }
        }

        if (!query.DependsOnTime)
        {
            Remember(_matches, query.Text, matches, MaxMatches);
        }

        return matches;
    }

    public int[] Sort(BoundQuery query, RowSet matches, SortSpec sort)
    {
        var key = (query.Text, sort.Text);
        if (!query.DependsOnTime && _results.TryGetValue(key, out var known))
        {
            return known;
        }

        var result = new int[matches.Count()];
        var at = 0;
        foreach (var position in orders.Get(sort, rows, count, tables.Columns))
        {
            if (matches.Contains(position))
            {
                result[at++] = position;
            }
        }

        if (!query.DependsOnTime)
        {
            Remember(_results, key, result, MaxResults);
        }

        return result;
    }

    private static void Remember<TKey, TValue>(ConcurrentDictionary<TKey, TValue> cache, TKey key, TValue value, int limit) where TKey : notnull
    {
        if (cache.Count >= limit)
        {
            cache.Clear();
        }

        cache[key] = value;
    }
}
