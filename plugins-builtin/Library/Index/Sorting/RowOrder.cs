namespace PluginHost.Plugins.Library.Index.Sorting;

/// <summary>All rows of a snapshot in one order.</summary>
internal static class RowOrder
{
    public static int[] Build(PictureRow[] rows, int count, IReadOnlyList<(SortColumn Column, bool Descending)> terms)
    {
        var comparer = new RowComparer(rows, terms);
        if (terms is [{ Column: NumberSortColumn column, Descending: var descending }])
        {
            return BuildByNumber(rows, count, column, descending, comparer);
        }

        var positions = Positions(count);
        Array.Sort(positions, comparer);
        return positions;
    }

    /// <summary>An order of an older snapshot brought up to date: rows that changed or came are taken out, sorted and merged in.</summary>
    public static int[] Derive(int[] older, PictureRow[] rows, int count, RowSet changed, IReadOnlyList<(SortColumn Column, bool Descending)> terms)
    {
        var comparer = new RowComparer(rows, terms);
        var moved = changed.Positions().ToArray();
        Array.Sort(moved, comparer);
        var kept = Array.FindAll(older, position => !changed.Contains(position));
        var result = new int[count];
        var (at, from) = (0, 0);
        foreach (var position in moved)
        {
            // Few rows move: searching their places beats comparing every row on the way.
            var place = ~Array.BinarySearch(kept, from, kept.Length - from, position, comparer);
            kept.AsSpan(from, place - from).CopyTo(result.AsSpan(at));
            at += place - from;
            result[at++] = position;
            from = place;
        }

        kept.AsSpan(from).CopyTo(result.AsSpan(at));
        return result;
    }

    // Sorting an array of plain numbers with its positions is several times faster than a comparer; runs of equal numbers are put in order afterwards.
    private static int[] BuildByNumber(PictureRow[] rows, int count, NumberSortColumn column, bool descending, RowComparer comparer)
    {
        var positions = Positions(count);
        var keys = new long[count];
        for (var i = 0; i < count; i++)
        {
            // Complement turns the order round without overflow; rows without a value have the largest number in both directions.
            keys[i] = !column.HasValue(rows[i]) ? long.MaxValue : descending ? ~column.Key(rows[i]) : column.Key(rows[i]);
        }

        Array.Sort(keys, positions);
        for (var start = 0; start < count;)
        {
            var end = start + 1;
            while (end < count && keys[end] == keys[start])
            {
                end++;
            }

            if (end - start > 1)
            {
                SortTies(rows, positions, keys, start, end - start, descending, comparer);
            }

            start = end;
        }

        return positions;
    }

    // Thousands of pictures have four stars: their ids are plain numbers again. Only the largest number may mix rows with and without a value.
    private static void SortTies(PictureRow[] rows, int[] positions, long[] keys, int start, int length, bool descending, RowComparer comparer)
    {
        if (keys[start] == long.MaxValue)
        {
            Array.Sort(positions, start, length, comparer);
            return;
        }

        for (var i = start; i < start + length; i++)
        {
            var id = rows[positions[i]].Id.Value;
            keys[i] = descending ? ~id : id;
        }

        Array.Sort(keys, positions, start, length);
    }

    private static int[] Positions(int count)
    {
        var positions = new int[count];
        for (var i = 0; i < count; i++)
        {
            positions[i] = i;
        }

        return positions;
    }
}
