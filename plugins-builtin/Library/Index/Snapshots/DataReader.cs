using PluginHost.Plugins.Library.Index.Columns;
using PluginHost.Plugins.Library.Index.Fields;
using PluginHost.Plugins.Library.Index.Sorting;
using PluginHost.Plugins.Library.Index.Stacks;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Index.Snapshots;

/// <summary>Reads an index. Budget: 1,000,000 pictures in half a second (benchmark <c>start</c>).</summary>
internal sealed class DataReader(SnapshotReader blocks)
{
    private int _count;

    /// <exception cref="InvalidDataException">The file is of another layout, or not as it was written.</exception>
    public (IndexSnapshot Snapshot, CatalogPosition Position) Read()
    {
        if (blocks.ReadText() != SnapshotFormat.Shape)
        {
            throw new InvalidDataException("it is of another version");
        }

        var history = blocks.ReadText();
        var head = blocks.Read<long>(4);
        _count = checked((int)head[2]);
        var numberNames = ReadNames();
        var valueNames = IndexNames.Values.Select(_ => ReadNames()).ToArray();
        var listNames = IndexNames.Lists.Select(_ => ReadNames()).ToArray();
        var ids = ReadColumn(0L);
        var revisions = ReadColumn(0L);
        var hashes = ReadColumn(default(HashBits));
        var seeds = ReadColumn(0L);
        var numbers = Enumerable.Range(0, checked((int)head[3])).Select(_ => ReadColumn(SortColumn.Nothing)).ToArray();
        var values = valueNames.Select(_ => ReadColumn(ValueField.None)).ToArray();
        var flags = ReadColumn(RowFlags.None);
        var names = ReadLists<byte>();
        var lists = listNames.Select(_ => ReadLists<int>()).ToArray();
        var orders = ReadOrders();
        if (blocks.ReadText() != SnapshotFormat.End)
        {
            throw new InvalidDataException("it does not end where it should");
        }

        var data = new IndexData(_count, Locate(ids))
        {
            Ids = ids,
            Revisions = revisions,
            Hashes = hashes,
            Seeds = seeds,
            Names = names,
            NumberNames = numberNames,
            Numbers = numbers,
            Values = [.. values.AsParallel().AsOrdered().Select((column, i) => ValueField.Build(valueNames[i], column, _count))],
            Lists = [.. lists.AsParallel().AsOrdered().Select((column, i) => ListField.Build(listNames[i], column, _count))],
            Flags = FlagField.Build(flags, _count),
            Stacks = StackCounts.Build(numbers[Index.Numbers.StackPlace], flags, _count),
        };
        return (new IndexSnapshot(data, orders), new CatalogPosition(history, head[0], head[1]));
    }

    private NameTable ReadNames()
    {
        var table = new NameTable();
        foreach (var name in blocks.ReadTexts())
        {
            table.GetOrAdd(name);
        }

        return table;
    }

    private Column<T> ReadColumn<T>(T nothing) where T : unmanaged
    {
        var blank = Column<T>.Of(nothing).Blank;
        var pages = new T[Page.CountFor(_count)][];
        for (var page = 0; page < pages.Length; page++)
        {
            pages[page] = blocks.Read<T>() is { Length: > 0 } values ? Fill(values, page, blank) : blank;
        }

        return new Column<T>(pages, blank);
    }

    private T[] Fill<T>(T[] values, int page, T[] blank)
    {
        var rows = Rows(page);
        if (values.Length != rows)
        {
            throw new InvalidDataException("a page has another length than it should have");
        }

        return rows == Page.Rows ? values : [.. values, .. blank[rows..]];
    }

    private ListColumn<T> ReadLists<T>() where T : unmanaged
    {
        var pages = new ListPage<T>[Page.CountFor(_count)];
        for (var page = 0; page < pages.Length; page++)
        {
            var ends = blocks.Read<int>(Rows(page));
            var items = blocks.Read<T>();
            if (ends[^1] != items.Length)
            {
                throw new InvalidDataException("lists do not end where their items do");
            }

            pages[page] = new ListPage<T>(ends.Length == Page.Rows ? ends : [.. ends, .. new int[Page.Rows - ends.Length]], items);
        }

        return new ListColumn<T>(pages);
    }

    private OrderCache ReadOrders()
    {
        var orders = new OrderCache();
        foreach (var key in SortColumns.AlwaysThere)
        {
            var runs = new int[blocks.Read<int>(1)[0]][];
            for (var run = 0; run < runs.Length; run++)
            {
                runs[run] = blocks.Read<int>();
            }

            var order = RowOrder.Of(runs);
            orders.Put(new SortSpec([new SortTerm(key, false)]), order.Count == _count ? order : throw new InvalidDataException("an order has other rows than there are"));
        }

        return orders;
    }

    private PositionMap Locate(Column<long> ids)
    {
        var positions = new PositionMap();
        for (var position = 0; position < _count; position++)
        {
            positions.Set(ids[position], position);
        }

        return positions;
    }

    private int Rows(int page) => Math.Min(Page.Rows, _count - (page << Page.Shift));
}
