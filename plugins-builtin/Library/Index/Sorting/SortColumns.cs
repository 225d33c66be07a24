namespace PluginHost.Plugins.Library.Index.Sorting;

/// <summary>The sort keys that every library has.</summary>
internal static class SortColumns
{
    private const string Name = "name";

    public static IEnumerable<string> Names => AlwaysThere.Append(ShuffleSortColumn.Name);

    /// <summary>The keys whose orders are made when the index is built and kept from then on.</summary>
    public static IEnumerable<string> AlwaysThere => Numbers.Sorted.Append(Name);

    /// <summary>Whether a key is known: one of the names, or <c>random:</c> with a whole number that picks another shuffle.</summary>
    public static bool IsKnown(string key) => AlwaysThere.Contains(key) || ShuffleSortColumn.TryRead(key, out _);

    /// <summary>The column of a key; one that is not known is a scorer's.</summary>
    public static SortColumn Find(string key, IndexData data) =>
        key == Name ? new NameSortColumn(data.Names)
        : ShuffleSortColumn.TryRead(key, out var shuffle) ? new ShuffleSortColumn(data.Ids, shuffle)
        : new NumberSortColumn(data.FindNumbers(key) ?? Columns.Column<long>.Of(SortColumn.Nothing));

    /// <summary>Whether the values of a key are the same column in both, so that the order is the same but for new rows.</summary>
    public static bool IsSame(string key, IndexData before, IndexData after) =>
        key == Name ? ReferenceEquals(before.Names, after.Names)
        : ShuffleSortColumn.TryRead(key, out _) || ReferenceEquals(before.FindNumbers(key), after.FindNumbers(key));
}
