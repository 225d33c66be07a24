using PluginHost.Plugins.Library.Index.Columns;

namespace PluginHost.Plugins.Library.Index.Sorting;

/// <summary>Orders by a column of numbers.</summary>
internal sealed class NumberSortColumn(Column<long> values) : SortColumn
{
    private readonly Column<long> _values = values;

    public override bool HasValue(int position) => _values[position] != Nothing;

    public override int Compare(int left, int right) => _values[left].CompareTo(_values[right]);

    public override bool IsSame(SortColumn earlier, int position) => ((NumberSortColumn)earlier)._values[position] == _values[position];

    public override void CopyKeys(Span<long> keys)
    {
        for (var page = 0; page << Page.Shift < keys.Length; page++)
        {
            var rest = keys[(page << Page.Shift)..];
            _values.Read(page)[..Math.Min(Page.Rows, rest.Length)].CopyTo(rest);
        }
    }
}
