namespace PluginHost.Plugins.Library.Index.Columns;

/// <summary>Makes the next version of a column of lists. Changes are gathered first, so that a page is made anew once however many of its rows change.</summary>
internal sealed class ListColumnWriter<T>(ListColumn<T> before, int count) where T : IEquatable<T>
{
    private readonly SortedDictionary<int, T[]> _changed = [];
    private ListPage<T>[]? _pages;
    private int _end = count;

    /// <summary>What a row has now. Not for rows that this writer appended in place.</summary>
    public ReadOnlySpan<T> Read(int position) => _changed.TryGetValue(position, out var list) ? list : before[position];

    /// <summary>Replaces the list of a row that is there; answers whether it is another one.</summary>
    public bool Set(int position, ReadOnlySpan<T> list)
    {
        if (list.SequenceEqual(Read(position)))
        {
            return false;
        }

        _changed[position] = list.ToArray();
        return true;
    }

    /// <summary>Adds the list of the next row.</summary>
    public void Append(ReadOnlySpan<T> list)
    {
        _pages ??= [.. before.Pages];
        var (page, row) = (_end >> Page.Shift, _end & Page.Mask);
        if (page == _pages.Length)
        {
            Array.Resize(ref _pages, page + 1);
            _pages[page] = new ListPage<T>(new int[Page.Rows], new T[4 * Math.Max(list.Length, 1)]);
        }

        var start = row == 0 ? 0 : _pages[page].Ends[row - 1];
        if (start + list.Length > _pages[page].Items.Length)
        {
            var items = _pages[page].Items;
            Array.Resize(ref items, Math.Max(items.Length * 2, start + list.Length));
            _pages[page] = _pages[page] with { Items = items };
        }

        list.CopyTo(_pages[page].Items.AsSpan(start));
        _pages[page].Ends[row] = start + list.Length;
        _end++;
    }

    public ListColumn<T> Finish()
    {
        foreach (var page in _changed.GroupBy(change => change.Key >> Page.Shift))
        {
            _pages ??= [.. before.Pages];
            var rows = Math.Min(Page.Rows, _end - (page.Key << Page.Shift));
            _pages[page.Key] = Rebuild(_pages[page.Key], rows, page.ToDictionary(change => change.Key & Page.Mask, change => change.Value));
        }

        return _pages is null ? before : new ListColumn<T>(_pages);
    }

    private static ListPage<T> Rebuild(ListPage<T> page, int rows, Dictionary<int, T[]> changed)
    {
        var length = page.Ends[rows - 1] + changed.Sum(change => change.Value.Length - page[change.Key].Length);
        var rebuilt = new ListPage<T>(new int[Page.Rows], new T[length]);
        var at = 0;
        for (var row = 0; row < rows; row++)
        {
            var list = changed.TryGetValue(row, out var now) ? now : page[row];
            list.CopyTo(rebuilt.Items.AsSpan(at));
            rebuilt.Ends[row] = at += list.Length;
        }

        return rebuilt;
    }
}
