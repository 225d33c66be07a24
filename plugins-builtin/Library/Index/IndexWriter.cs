using System.Collections.Concurrent;
using PluginHost.Plugins.Library.Index.Sorting;
using PluginHost.Sdk;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Index;

/// <summary>Makes the next snapshot. One writer at a time: the caller holds the lock.</summary>
internal sealed class IndexWriter
{
    private const int SmallestBuffer = 256;

    private readonly RowProjector _tables = new();
    private readonly ConcurrentDictionary<PictureId, int> _positions = new();
    private PictureRow[] _rows = new PictureRow[SmallestBuffer];
    private int _count;
    private OrderCache _orders = OrderCache.Empty();

    public IndexSnapshot Write(IReadOnlyList<PictureRecord> records, Action<int, PictureRecord>? taken = null)
    {
        var changed = new HashSet<int>();
        var copied = false;
        foreach (var record in records)
        {
            if (!_positions.TryGetValue(record.Id, out var position))
            {
                position = Append(_tables.Project(record), ref copied);
                changed.Add(position);
                taken?.Invoke(position, record);
            }
            else if (_rows[position].Revision <= record.Revision)
            {
                Replace(position, _tables.Project(record), ref copied);
                changed.Add(position);
                taken?.Invoke(position, record);
            }
        }

        _orders = _orders.Next([.. changed], _count);
        return new IndexSnapshot(_rows, _count, _positions, _tables, _orders);
    }

    // Rows beyond the count of a snapshot are invisible to it, so appending needs no copy while there is room.
    private int Append(PictureRow row, ref bool copied)
    {
        if (_count == _rows.Length)
        {
            Array.Resize(ref _rows, _rows.Length * 2);
            copied = true;
        }

        _rows[_count] = row;
        _positions[row.Id] = _count;
        return _count++;
    }

    private void Replace(int position, PictureRow row, ref bool copied)
    {
        if (!copied)
        {
            _rows = (PictureRow[])_rows.Clone();
            copied = true;
        }

        _rows[position] = row;
    }
}
