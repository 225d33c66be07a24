using PluginHost.Plugins.Library.Index.Columns;

namespace PluginHost.Plugins.Library.Index.Sorting;

/// <summary>Orders by name without regard to case. Names are folded (<see cref="FoldedName"/>), so that comparing bytes is comparing names.</summary>
internal sealed class NameSortColumn(ListColumn<byte> names) : SortColumn
{
    private readonly ListColumn<byte> _names = names;

    public override int Compare(int left, int right) => _names[left][..^1].SequenceCompareTo(_names[right][..^1]);

    public override bool IsSame(SortColumn earlier, int position) => ((NameSortColumn)earlier)._names[position].SequenceEqual(_names[position]);

    public override void CopyKeys(Span<long> keys) => new NameRanker(_names, keys).Run();
}
