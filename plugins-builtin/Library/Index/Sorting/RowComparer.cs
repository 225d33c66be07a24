using PluginHost.Plugins.Library.Index.Columns;

namespace PluginHost.Plugins.Library.Index.Sorting;

/// <summary>Orders rows by columns in turn, rows without a value last, then by id. The only definition of an order: fast paths must agree with it.</summary>
internal sealed class RowComparer(IReadOnlyList<(SortColumn Column, bool Descending)> terms, Column<long> ids) : IComparer<int>
{
    public int Compare(int left, int right)
    {
        foreach (var (column, descending) in terms)
        {
            var order = column.Compare(left, right);
            if (order != 0)
            {
                return descending && column.HasValue(left) && column.HasValue(right) ? -order : order;
            }
        }

        var byId = ids[left].CompareTo(ids[right]);
        return terms[^1].Descending ? -byId : byId;
    }
}
