namespace PluginHost.Plugins.Library.Index.Columns;

/// <summary>
/// One value of every row. Never changes for those who read it: a writer copies the pages it touches. Rows that a snapshot does not count may be written
/// behind those it does, so appending copies nothing.
/// </summary>
internal sealed class Column<T>(T[][] pages, T[] blank)
{
    // Pages at the end are missing where no row of them has a value.
    public T this[int position] => position >> Page.Shift is var page && page < pages.Length ? pages[page][position & Page.Mask] : blank[0];

    /// <summary>A page that stands for rows without a value, shared by all that have none. Never written to.</summary>
    public T[] Blank => blank;

    public T[][] Pages => pages;

    public static Column<T> Of(T nothing)
    {
        var blank = new T[Page.Rows];
        Array.Fill(blank, nothing);
        return new Column<T>([], blank);
    }

    /// <summary>A page itself, for those who read it again and again. Not to be written to.</summary>
    public T[] PageOf(int page) => page < pages.Length ? pages[page] : blank;

    /// <summary>The values of a page, those of rows that are not there yet too.</summary>
    public ReadOnlySpan<T> Read(int page) => page < pages.Length ? pages[page] : blank;
}
