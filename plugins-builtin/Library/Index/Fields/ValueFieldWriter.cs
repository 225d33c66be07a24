using PluginHost.Plugins.Library.Index.Columns;

namespace PluginHost.Plugins.Library.Index.Fields;

/// <summary>Makes the next version of a field with one value. From nothing, its bitmaps are made in one pass at the end instead of being gathered.</summary>
internal sealed class ValueFieldWriter(ValueField before, int count)
{
    private readonly ColumnWriter<int> _values = new(before.Values, count);
    private readonly BitmapChanges _changes = new();
    private int _rows;

    public void Set(int position, int value)
    {
        var known = position < count ? _values[position] : ValueField.None;
        _values.Set(position, value);
        _rows = Math.Max(_rows, position + 1);
        if (known == value || count == 0)
        {
            return;
        }

        if (known >= 0)
        {
            _changes.Remove(known, position);
        }

        if (value >= 0)
        {
            _changes.Add(value, position);
        }
    }

    public ValueField Finish() => count == 0
        ? ValueField.Build(before.Names, _values.Finish(), _rows)
        : new ValueField(before.Names, _values.Finish(), _changes.Apply(before.Bitmaps));
}
