using PluginHost.Plugins.Library.Index.Columns;

namespace PluginHost.Plugins.Library.Index.Fields;

/// <summary>Makes the next version of a field with any number of values.</summary>
internal sealed class ListFieldWriter(ListField before, int count)
{
    private readonly ListColumnWriter<int> _values = new(before.Values, count);
    private readonly BitmapChanges _changes = new();
    private int _added;

    /// <summary>Values that rows got or lost, where there were rows before.</summary>
    public IReadOnlyCollection<int> Changed => _changes.Values;

    /// <param name="position">A row that is there, or the next one.</param>
    /// <param name="values">In ascending order, each once.</param>
    public void Set(int position, ReadOnlySpan<int> values)
    {
        if (position == count + _added)
        {
            _added++;
            _values.Append(values);
            if (count > 0)
            {
                Compare(position, [], values);
            }

            return;
        }

        Compare(position, _values.Read(position), values);
        _values.Set(position, values);
    }

    public ListField Finish() => count == 0
        ? ListField.Build(before.Names, _values.Finish(), _added)
        : new ListField(before.Names, _values.Finish(), _changes.Apply(before.Bitmaps), count + _added);

    private void Compare(int position, ReadOnlySpan<int> known, ReadOnlySpan<int> values)
    {
        foreach (var value in known)
        {
            if (values.BinarySearch(value) < 0)
            {
                _changes.Remove(value, position);
            }
        }

        foreach (var value in values)
        {
            if (known.BinarySearch(value) < 0)
            {
                _changes.Add(value, position);
            }
        }
    }
}
