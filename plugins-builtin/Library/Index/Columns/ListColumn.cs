namespace PluginHost.Plugins.Library.Index.Columns;

/// <summary>A list for every row, such as its tags or the letters of its name. As with <see cref="Column{T}"/>, nothing that a snapshot sees ever changes.</summary>
internal sealed class ListColumn<T>(ListPage<T>[] pages)
{
    public static readonly ListColumn<T> Empty = new([]);

    public ReadOnlySpan<T> this[int position] => pages[position >> Page.Shift][position & Page.Mask];

    public ListPage<T>[] Pages => pages;
}
