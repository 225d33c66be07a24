using PluginHost.Plugins.Library.Index.Bits;
using PluginHost.Plugins.Library.Index.Columns;

namespace PluginHost.Plugins.Library.Index;

/// <summary>Finds names by a pattern. Budget: 1,000,000 names in 8 ms; one piece of text is searched in the names of a whole page at once (benchmark <c>queries</c>).</summary>
internal static class NameScan
{
    public static RowSet Run(IndexData data, NamePattern pattern)
    {
        var rows = new RowSet(data.Count);
        Parallel.For(0, rows.BlockCount, block => Scan(data, block, pattern, rows));
        return rows;
    }

    // A block is sixteen pages, and its bits are nobody else's: both cores write without a lock.
    private static void Scan(IndexData data, int block, NamePattern pattern, RowSet rows)
    {
        var end = Math.Min(Page.CountFor(data.Count), (block + 1) * (Block.Rows / Page.Rows));
        for (var page = block * (Block.Rows / Page.Rows); page < end; page++)
        {
            var first = page << Page.Shift;
            Scan(data.Names.Pages[page], first, Math.Min(Page.Rows, data.Count - first), pattern, rows);
        }
    }

    private static void Scan(ListPage<byte> names, int first, int count, NamePattern pattern, RowSet rows)
    {
        var rare = pattern.Longest;
        if (rare.Length == 0)
        {
            for (var row = 0; row < count; row++)
            {
                rows.Add(first + row);
            }

            return;
        }

        // No piece has the byte that closes a name, so none is found across two.
        var all = names.Items.AsSpan(0, names.Ends[count - 1]);
        for (var (row, at) = (0, 0); at < all.Length && all[at..].IndexOf(rare) is var next and >= 0;)
        {
            at += next;
            row = FindRow(names.Ends, row, count, at);
            if (pattern.IsOnePiece || pattern.Matches(names[row][..^1]))
            {
                rows.Add(first + row);
            }

            at = names.Ends[row];
        }
    }

    // The next hit is mostly near: a few steps first, then halving.
    private static int FindRow(int[] ends, int from, int count, int at)
    {
        for (var row = from; row < Math.Min(from + 4, count); row++)
        {
            if (ends[row] > at)
            {
                return row;
            }
        }

        var found = Array.BinarySearch(ends, from, count - from, at);
        return found >= 0 ? found + 1 : ~found;
    }
}
