namespace PluginHost.Plugins.Library.Index.Sorting;

/// <summary>Rows that changed since an order was made, over several snapshots.</summary>
internal sealed class ChangeList(ChangeList? earlier, int[] positions)
{
    public int Count { get; } = (earlier?.Count ?? 0) + positions.Length;

    public RowSet ToSet(int rows)
    {
        var set = new RowSet(rows);
        for (var list = this; list is not null; list = list.Earlier)
        {
            foreach (var position in list.Positions)
            {
                set.Add(position);
            }
        }

        return set;
    }

    private ChangeList? Earlier => earlier;

    private int[] Positions => positions;
}
