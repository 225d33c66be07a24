using PluginHost.Plugins.Library.Index.Bits;
using PluginHost.Plugins.Library.Index.Sorting;
using PluginHost.Sdk;

namespace PluginHost.Plugins.Library.Index;

/// <summary>A whole result in order. Which pictures stand where is worked out for the window that is asked for, not for the result.</summary>
internal sealed class IndexResult
{
    private const int FewRows = 2_048;
    private const int NearRows = 2_000;

    private readonly IndexData _data;
    private readonly SortSpec _sort;
    private readonly RowOrder _order;
    private readonly RowSet _matches;
    private readonly Lazy<int[]> _few;
    private readonly Lazy<SortedRows> _many;
    private readonly Lazy<int> _valued;
    private readonly Lazy<SortColumn> _column;

    public IndexResult(IndexData data, RowSet matches, int total, SortSpec sort, RowOrder order)
    {
        (_data, _matches, Total, _sort, _order) = (data, matches, total, sort, order);
        _few = new Lazy<int[]>(SortFew);
        _many = new Lazy<SortedRows>(() => new SortedRows(matches, order));
        _valued = new Lazy<int>(() => _many.Value.CountBefore(_order.CountValued(_column!.Value)));
        _column = new Lazy<SortColumn>(() => SortColumns.Find(sort.Terms[0].Key, data));
    }

    public int Total { get; }

    private bool IsSmall => Total <= FewRows;

    // An order of one key is kept ascending; the rows without a value are last in either direction.
    private bool IsReversed => _sort.Terms is [{ Descending: true }];

    public IReadOnlyList<PictureId> Window(int offset, int limit)
    {
        var start = Math.Min(offset, Total);
        var rows = new int[Math.Min(limit, Total - start)];
        if (IsSmall)
        {
            _few.Value.AsSpan(start, rows.Length).CopyTo(rows);
        }
        else if (!_many.IsValueCreated && start + rows.Length <= NearRows && FrontRows.TryCopy(_order, _matches, IsReversed ? _column.Value : null, start, rows))
        {
            // Found on the way from the front, without counting everything.
        }
        else if (IsReversed)
        {
            var valued = Math.Clamp(_valued.Value - start, 0, rows.Length);
            CopyReversed(_valued.Value - start - valued, rows.AsSpan(0, valued));
            var without = rows.Length - valued;
            CopyReversed(Total - (start + valued - _valued.Value) - without, rows.AsSpan(valued));
        }
        else
        {
            _many.Value.CopyTo(start, rows);
        }

        return Array.ConvertAll(rows, row => new PictureId(_data.Ids[row]));
    }

    /// <summary>Where a picture stands; -1 when it is not in the result.</summary>
    public int IndexOf(PictureId id)
    {
        if (!_data.TryFind(id, out var position) || !_matches.Contains(position))
        {
            return -1;
        }

        if (IsSmall)
        {
            return Array.IndexOf(_few.Value, position);
        }

        var place = _many.Value.CountBefore(_order.RankOf(position, _sort.Kept.Comparer(_data)));
        return !IsReversed ? place : place < _valued.Value ? _valued.Value - 1 - place : Total - 1 - (place - _valued.Value);
    }

    private int[] SortFew()
    {
        var rows = _matches.ToArray();
        Array.Sort(rows, _sort.Comparer(_data));
        return rows;
    }

    private void CopyReversed(int from, Span<int> rows)
    {
        _many.Value.CopyTo(from, rows);
        rows.Reverse();
    }
}
