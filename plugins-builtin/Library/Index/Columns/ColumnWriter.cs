namespace PluginHost.Plugins.Library.Index.Columns;

/// <summary>Makes the next version of a column. Budget: one page copied for each page in which a row changes (benchmark <c>writes</c>).</summary>
/// <param name="before">The version that snapshots hold.</param>
/// <param name="count">How many rows of it they see.</param>
internal sealed class ColumnWriter<T>(Column<T> before, int count)
{
    private readonly HashSet<int> _owned = [];
    private T[][]? _pages;

    public T this[int position] => (_pages ?? before.Pages) is var pages && position >> Page.Shift < pages.Length
        ? pages[position >> Page.Shift][position & Page.Mask]
        : before.Blank[0];

    /// <summary>Writes a value; answers whether it is another one.</summary>
    public bool Set(int position, T value)
    {
        if (EqualityComparer<T>.Default.Equals(this[position], value))
        {
            return false;
        }

        Edit(position >> Page.Shift, position >= count)[position & Page.Mask] = value;
        return true;
    }

    public Column<T> Finish() => _pages is null ? before : new Column<T>(_pages, before.Blank);

    private T[] Edit(int page, bool unseen)
    {
        if (_owned.Contains(page))
        {
            return _pages![page];
        }

        _pages ??= [.. before.Pages];
        while (page >= _pages.Length)
        {
            Array.Resize(ref _pages, _pages.Length + 1);
            _pages[^1] = before.Blank;
        }

        if (ReferenceEquals(_pages[page], before.Blank))
        {
            _pages[page] = [.. before.Blank];
        }
        else if (!unseen)
        {
            _pages[page] = [.. _pages[page]];
        }
        else
        {
            // In place, for now: a seen row of this page that changes later in the same write still has to copy it.
            return _pages[page];
        }

        _owned.Add(page);
        return _pages[page];
    }
}
