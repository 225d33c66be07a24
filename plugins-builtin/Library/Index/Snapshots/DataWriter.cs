using PluginHost.Plugins.Library.Index.Columns;
using PluginHost.Plugins.Library.Index.Fields;
using PluginHost.Plugins.Library.Index.Sorting;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Index.Snapshots;

/// <summary>Writes an index. A block for a page whose rows have no value is empty.</summary>
internal sealed class DataWriter(SnapshotWriter blocks)
{
    public void Write(IndexSnapshot snapshot, CatalogPosition position)
    {
        var data = snapshot.Data;
        blocks.Write(SnapshotFormat.Shape);
        blocks.Write(position.History);
        blocks.Write<long>([position.Change, position.Stamp, data.Count, data.Numbers.Length]);
        Write(data.NumberNames);
        Array.ForEach(data.Values, field => Write(field.Names));
        Array.ForEach(data.Lists, field => Write(field.Names));
        Write(data.Ids, data.Count);
        Write(data.Revisions, data.Count);
        Write(data.Hashes, data.Count);
        Write(data.Seeds, data.Count);
        Array.ForEach(data.Numbers, column => Write(column, data.Count));
        Array.ForEach(data.Values, field => Write(field.Values, data.Count));
        Write(data.Flags.Values, data.Count);
        Write(data.Names, data.Count);
        Array.ForEach(data.Lists, field => Write(field.Values, data.Count));
        foreach (var key in SortColumns.AlwaysThere)
        {
            Write(snapshot.Orders.Get(new SortSpec([new SortTerm(key, false)]), data));
        }

        blocks.Write(SnapshotFormat.End);
    }

    private void Write(NameTable names) => blocks.Write(names.Names);

    private void Write<T>(Column<T> column, int count) where T : unmanaged
    {
        for (var page = 0; page < Page.CountFor(count); page++)
        {
            var values = column.Read(page);
            blocks.Write(page < column.Pages.Length && !ReferenceEquals(column.Pages[page], column.Blank) ? values[..Rows(page, count)] : []);
        }
    }

    private void Write<T>(ListColumn<T> column, int count) where T : unmanaged
    {
        for (var page = 0; page < Page.CountFor(count); page++)
        {
            var (ends, items) = column.Pages[page];
            var rows = Rows(page, count);
            blocks.Write<int>(ends.AsSpan(0, rows));
            blocks.Write<T>(items.AsSpan(0, ends[rows - 1]));
        }
    }

    private void Write(RowOrder order)
    {
        blocks.Write<int>([order.Runs.Count]);
        foreach (var run in order.Runs)
        {
            blocks.Write<int>(run);
        }
    }

    private static int Rows(int page, int count) => Math.Min(Page.Rows, count - (page << Page.Shift));
}
