using System.Buffers;
using PluginHost.Plugins.Library.Index.Bits;

namespace PluginHost.Plugins.Library.Index.Sorting;

/// <summary>
/// A set of rows in an order. Which of its rows are how many runs in is counted once, so that any window and the place of any row are found in a run or two.
/// </summary>
/// <remarks>Budget: 3 ms to count 1,000,000 rows, then 50 µs for a window at any offset (benchmark <c>queries</c>).</remarks>
internal sealed class SortedRows
{
    private readonly RowSet _rows;
    private readonly RowOrder _order;
    private readonly int[] _starts;

    public SortedRows(RowSet rows, RowOrder order)
    {
        (_rows, _order) = (rows, order);
        _starts = new int[order.Runs.Count + 1];
        var words = ArrayPool<ulong>.Shared.Rent((rows.Size + 63) / 64);
        rows.CopyTo(words.AsSpan(0, (rows.Size + 63) / 64));
        Parallel.For(0, order.Runs.Count, run => _starts[run + 1] = CountIn(order.Runs[run], words));
        ArrayPool<ulong>.Shared.Return(words);
        for (var run = 0; run < order.Runs.Count; run++)
        {
            _starts[run + 1] += _starts[run];
        }
    }

    /// <summary>How many of the rows stand before a rank of the order.</summary>
    public int CountBefore(int rank)
    {
        if (rank >= _order.Count)
        {
            return _starts[^1];
        }

        var run = _order.RunOf(rank);
        return _starts[run] + CountIn(_order.Runs[run].AsSpan(0, rank - _order.StartOf(run)));
    }

    /// <summary>Copies the rows from a place of this set on.</summary>
    public void CopyTo(int from, Span<int> rows)
    {
        if (rows.IsEmpty)
        {
            return;
        }

        var found = Array.BinarySearch(_starts, from);
        var run = found >= 0 ? found : ~found - 1;

        // Runs without a row of the set begin where the next one does.
        while (_starts[run + 1] <= from)
        {
            run++;
        }

        var (skip, at) = (from - _starts[run], 0);
        for (; at < rows.Length; run++)
        {
            foreach (var position in _order.Runs[run])
            {
                if (_rows.Contains(position) && skip-- <= 0)
                {
                    rows[at++] = position;
                    if (at == rows.Length)
                    {
                        return;
                    }
                }
            }
        }
    }

    private int CountIn(ReadOnlySpan<int> run)
    {
        var count = 0;
        foreach (var position in run)
        {
            count += _rows.Contains(position) ? 1 : 0;
        }

        return count;
    }

    private static int CountIn(ReadOnlySpan<int> run, ulong[] words)
    {
        var count = 0UL;
        foreach (var position in run)
        {
            count += (words[position >> 6] >> position) & 1;
        }

        return (int)count;
    }
}
