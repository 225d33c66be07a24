namespace PluginHost.Plugins.Library.Index.Sorting;

/// <summary>Orders positions of rows by columns in turn, rows without a value last, then by id. The only definition of an order: fast paths must agree with it.</summary>
internal sealed class RowComparer(PictureRow[] rows, IReadOnlyList<(SortColumn Column, bool Descending)> terms) : IComparer<int>
{
    public int Compare(int left, int right)
    {
        var (a, b) = (rows[left], rows[right]);
        foreach (var (column, descending) in terms)
        {
            var (hasA, hasB) = (column.HasValue(a), column.HasValue(b));
            if (!hasA || !hasB)
            {
                if (hasA != hasB)
                {
                    return hasA ? -1 : 1;
                }

                continue;
            }

            var order = column.Compare(a, b);
            if (order != 0)
            {
                return descending ? -order : order;
            }
        }

        var byId = a.Id.CompareTo(b.Id);
        return terms[^1].Descending ? -byId : byId;
    }
}
