using System.Collections.Concurrent;

namespace PluginHost.Plugins.Library.Index.Sorting;

/// <summary>The orders of one version of the data: those every library has, and others made when first asked for.</summary>
internal sealed class OrderCache
{
    private const int MostOthers = 8;

    // A change of more than this part of all rows is sorted anew: merging it in would take longer.
    private const int LargePart = 8;
    private const int FewRows = 1_000;

    private readonly ConcurrentDictionary<string, (SortSpec Spec, RowOrder Order)> _orders = new(StringComparer.Ordinal);

    public IEnumerable<(SortSpec Spec, RowOrder Order)> All => _orders.Values;

    /// <summary>Budget: a key cold in half a second, two keys too, at 1,000,000 rows (benchmark <c>queries</c>).</summary>
    public RowOrder Get(SortSpec kept, IndexData data)
    {
        if (_orders.TryGetValue(kept.Text, out var known))
        {
            return known.Order;
        }

        var order = OrderBuilder.Build(kept.Columns(data), data.Ids, data.Count);
        if (_orders.Count >= MostOthers + SortColumns.AlwaysThere.Count())
        {
            foreach (var other in _orders.Keys.Except(SortColumns.AlwaysThere))
            {
                _orders.TryRemove(other, out _);
            }
        }

        return _orders.GetOrAdd(kept.Text, (kept, order)).Order;
    }

    public void Put(SortSpec kept, RowOrder order) => _orders[kept.Text] = (kept, order);

    /// <summary>Makes what every library has and is not there yet.</summary>
    public void Complete(IndexData data) =>
        Parallel.ForEach(SortColumns.AlwaysThere, key => Get(new SortSpec([new SortTerm(key, false)]), data));

    /// <summary>The orders of the next version.</summary>
    /// <param name="before">This version.</param>
    /// <param name="after">The next.</param>
    /// <param name="changed">Rows of this version that are different in the next.</param>
    public OrderCache Next(IndexData before, IndexData after, IReadOnlyList<int> changed)
    {
        var next = new OrderCache();
        foreach (var (spec, order) in _orders.Values)
        {
            next.Put(spec, Update(spec, order, before, after, changed));
        }

        return next;
    }

    private static RowOrder Update(SortSpec spec, RowOrder order, IndexData before, IndexData after, IReadOnlyList<int> changed)
    {
        var (columns, known) = (spec.Columns(after), spec.Columns(before));
        var stays = spec.Terms.All(term => SortColumns.IsSame(term.Key, before, after));
        var moved = stays ? [] : changed.Where(position => Enumerable.Range(0, columns.Count).Any(i => HasMoved(known[i].Column, columns[i].Column, position))).ToArray();
        var added = Enumerable.Range(before.Count, after.Count - before.Count).ToArray();
        if (moved.Length + added.Length == 0)
        {
            return order;
        }

        return (moved.Length + added.Length) > Math.Max(FewRows, after.Count / LargePart)
            ? OrderBuilder.Build(columns, after.Ids, after.Count)
            : order.Change(moved, [.. moved, .. added], spec.Comparer(before), spec.Comparer(after));
    }

    private static bool HasMoved(SortColumn before, SortColumn after, int position) => !after.IsSame(before, position);
}
