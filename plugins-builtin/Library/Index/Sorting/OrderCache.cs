using System.Collections.Concurrent;

namespace PluginHost.Plugins.Library.Index.Sorting;

/// <summary>The orders of one snapshot, made when first asked for, from the last snapshot's where few rows changed.</summary>
internal sealed class OrderCache
{
    private const int MaxOrders = 16;

    private readonly ConcurrentDictionary<string, int[]> _orders = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, StaleOrder> _stale;

    private OrderCache(IReadOnlyDictionary<string, StaleOrder> stale) => _stale = stale;

    public static OrderCache Empty() => new(new Dictionary<string, StaleOrder>());

    public int[] Get(SortSpec spec, PictureRow[] rows, int count, NameTable scores)
    {
        if (_orders.TryGetValue(spec.Text, out var known))
        {
            return known;
        }

        var terms = spec.Terms.Select(term => (SortColumns.Find(term.Key, scores), term.Descending)).ToArray();
        var order = _stale.TryGetValue(spec.Text, out var stale)
            ? RowOrder.Derive(stale.Positions, rows, count, stale.Changes.ToSet(count), terms)
            : RowOrder.Build(rows, count, terms);
        if (_orders.Count >= MaxOrders)
        {
            _orders.Clear();
        }

        return _orders.GetOrAdd(spec.Text, order);
    }

    /// <summary>The cache of the next snapshot, in which these rows are new or different.</summary>
    public OrderCache Next(int[] changed, int count)
    {
        var mostChanges = Math.Max(1_000, count / 8);
        var stale = new Dictionary<string, StaleOrder>(StringComparer.Ordinal);
        foreach (var (key, order) in _stale)
        {
            var changes = new ChangeList(order.Changes, changed);
            if (changes.Count <= mostChanges)
            {
                stale[key] = order with { Changes = changes };
            }
        }

        foreach (var (key, positions) in _orders)
        {
            stale[key] = new StaleOrder(positions, new ChangeList(null, changed));
        }

        return new OrderCache(stale);
    }

    private sealed record StaleOrder(int[] Positions, ChangeList Changes);
}
