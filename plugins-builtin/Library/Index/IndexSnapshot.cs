using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using PluginHost.Plugins.Library.Index.Bits;
using PluginHost.Plugins.Library.Index.Fields;
using PluginHost.Plugins.Library.Index.Memberships;
using PluginHost.Plugins.Library.Index.Sorting;
using PluginHost.Plugins.Library.Query;
using PluginHost.Plugins.Library.Query.Predicates;

namespace PluginHost.Plugins.Library.Index;

/// <summary>The index at one moment, with what was worked out about it. A reader takes one and never sees a write, and never takes a lock.</summary>
internal sealed class IndexSnapshot(IndexData data, OrderCache orders)
{
    private const int MaxMatches = 64;
    private const int MaxResults = 16;

    private readonly ConcurrentDictionary<string, Matches> _matches = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Query, string Sort), IndexResult> _results = new();
    private IReadOnlyList<NameCount>? _tagCounts;
    private IReadOnlyList<CollectionSummary>? _collections;

    public IndexData Data => data;

    public OrderCache Orders => orders;

    public int Count => data.Count;

    /// <summary>Tags of pictures that are not trashed, most used first.</summary>
    public IReadOnlyList<NameCount> TagCounts => _tagCounts ??= CountTags();

    /// <summary>Collections with their counts and covers, in order of id.</summary>
    public IReadOnlyList<CollectionSummary> Collections => _collections ??= CollectionCounter.Summarise(data);

    public bool TryGetMatches(BoundQuery query, [NotNullWhen(true)] out Matches? matches) => _matches.TryGetValue(query.Key, out matches);

    /// <summary>Budget: 5 ms for any condition but text at 1,000,000 rows (benchmark <c>queries</c>).</summary>
    public Matches Match(BoundQuery query, EvaluationInputs inputs)
    {
        var rows = query.Root.Evaluate(inputs);
        data.Flags[RowFlags.Removed].AndNotTo(rows);
        var matches = new Matches(rows, rows.Count());
        if (!query.DependsOnTime)
        {
            Remember(_matches, query.Key, matches, MaxMatches);
        }

        return matches;
    }

    /// <summary>The rows that a search in a query has to be asked about.</summary>
    public RowSet Reach(BoundQuery query, SearchPredicate search, EvaluationInputs inputs)
    {
        var all = RowSet.All(data.Count);
        data.Flags[RowFlags.Removed].AndNotTo(all);
        var reached = new RowSet(data.Count);
        query.Root.Reach(search, all, reached, inputs);
        return reached;
    }

    public IndexResult Sort(BoundQuery query, Matches matches, SortSpec sort)
    {
        var key = (query.Key, sort.Text);
        if (!query.DependsOnTime && _results.TryGetValue(key, out var known))
        {
            return known;
        }

        var result = new IndexResult(data, matches.Rows, matches.Total, sort, orders.Get(sort.Kept, data));
        if (!query.DependsOnTime)
        {
            Remember(_results, key, result, MaxResults);
        }

        return result;
    }

    /// <summary>The snapshot after a write.</summary>
    public IndexSnapshot Next(IndexWriter writer)
    {
        if (!writer.HasWritten)
        {
            return this;
        }

        var next = writer.Finish();
        return new IndexSnapshot(next, orders.Next(data, next, writer.Changed));
    }

    /// <summary>The snapshot after collections changed: what was worked out before may be wrong now.</summary>
    public IndexSnapshot With(CollectionTable collections) => new(data with { Collections = collections }, orders);

    private NameCount[] CountTags()
    {
        var shown = RowSet.All(data.Count);
        data.Flags[RowFlags.Trashed].AndNotTo(shown);
        data.Flags[RowFlags.Removed].AndNotTo(shown);
        var tags = data.Field(IndexNames.Tag);
        return [.. FieldCounter.MostUsed(tags, FieldCounter.Count(tags, shown, shown.Count()), int.MaxValue)];
    }

    private static void Remember<TKey, TValue>(ConcurrentDictionary<TKey, TValue> cache, TKey key, TValue value, int limit) where TKey : notnull
    {
        if (cache.Count >= limit)
        {
            cache.Clear();
        }

        cache[key] = value;
    }

    /// <summary>The rows that a query found.</summary>
    internal sealed record Matches(RowSet Rows, int Total);
}
