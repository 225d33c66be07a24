using System.Numerics;
using PluginHost.Plugins.Library.Index.Columns;

namespace PluginHost.Plugins.Library.Index.Fields;

/// <summary>Makes the next version of the flags.</summary>
internal sealed class FlagFieldWriter(FlagField before, int count)
{
    private readonly ColumnWriter<RowFlags> _values = new(before.Values, count);
    private readonly BitmapChanges _changes = new();
    private int _rows;

    public void Set(int position, RowFlags flags)
    {
        var known = position < count ? _values[position] : RowFlags.None;
        _values.Set(position, flags);
        _rows = Math.Max(_rows, position + 1);
        if (count == 0)
        {
            return;
        }

        for (var changed = (uint)(known ^ flags); changed != 0; changed &= changed - 1)
        {
            var flag = BitOperations.TrailingZeroCount(changed);
            if (((uint)flags & (1u << flag)) != 0)
            {
                _changes.Add(flag, position);
            }
            else
            {
                _changes.Remove(flag, position);
            }
        }
    }

    public FlagField Finish() => count == 0
        ? FlagField.Build(_values.Finish(), _rows)
        : new FlagField(_values.Finish(), _changes.Apply(before.Bitmaps));
}
