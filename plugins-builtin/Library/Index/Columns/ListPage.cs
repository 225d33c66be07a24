namespace PluginHost.Plugins.Library.Index.Columns;

/// <summary>The lists of 4,096 rows end to end.</summary>
/// <param name="Ends">Where each list ends; it begins where the one before ends.</param>
/// <param name="Items">The items, with room for more.</param>
internal sealed record ListPage<T>(int[] Ends, T[] Items)
{
    public static readonly ListPage<T> Blank = new(new int[Page.Rows], []);

    public ReadOnlySpan<T> this[int row]
    {
        get
        {
            var start = row == 0 ? 0 : Ends[row - 1];
            return Items.AsSpan(start, Ends[row] - start);
        }
    }
}
