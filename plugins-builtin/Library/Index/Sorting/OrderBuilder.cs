using PluginHost.Plugins.Library.Index.Columns;

namespace PluginHost.Plugins.Library.Index.Sorting;

/// <summary>Sorts all rows from nothing: a pass that keeps the order of equal rows for each key, the last key first, over rows in order of id.</summary>
internal static class OrderBuilder
{
    public static RowOrder Build(IReadOnlyList<(SortColumn Column, bool Descending)> terms, Column<long> ids, int count)
    {
        if (terms is [(ShuffleSortColumn shuffle, false)] && IsInOrder(ids, count))
        {
            return ShuffleSort.Sort(shuffle, count);
        }

        var positions = new int[count];
        for (var i = 0; i < count; i++)
        {
            positions[i] = i;
        }

        var keys = new long[count];
        var sorted = new long[count];
        Pass(new NumberSortColumn(ids), terms[^1].Descending, keys, sorted, positions);
        foreach (var (column, descending) in terms.Reverse())
        {
            Pass(column, descending, keys, sorted, positions);
        }

        return RowOrder.Of(positions);
    }

    private static bool IsInOrder(Column<long> ids, int count)
    {
        var last = long.MinValue;
        for (var position = 0; position < count; position++)
        {
            var id = ids[position];
            if (id < last)
            {
                return false;
            }

            last = id;
        }

        return true;
    }

    private static void Pass(SortColumn column, bool descending, long[] keys, long[] sorted, int[] positions)
    {
        column.CopyKeys(keys);
        var inOrder = true;
        for (var i = 0; i < sorted.Length; i++)
        {
            // The complement turns numbers round without overflow; rows without a value stay last.
            var key = keys[positions[i]];
            sorted[i] = descending && key != SortColumn.Nothing ? ~key : key;
            inOrder &= i == 0 || sorted[i - 1] <= sorted[i];
        }

        if (!inOrder)
        {
            RadixSort.Sort(sorted, positions);
        }
    }
}
