namespace PluginHost.Plugins.Library.Index.Sorting;

/// <summary>How a result is ordered: keys in turn, then by id in the direction of the last key. Pictures without a value come last in either direction.</summary>
internal sealed record SortSpec(IReadOnlyList<SortTerm> Terms)
{
    public const string Default = "-imported";

    public string Text { get; } = string.Join(',', Terms.Select(term => term.Descending ? $"-{term.Key}" : term.Key));

    /// <summary>The order that is kept for this: one key is kept ascending and read from either end.</summary>
    public SortSpec Kept => Terms is [{ Descending: true } only] ? new SortSpec([only with { Descending = false }]) : this;

    public RowComparer Comparer(IndexData data) => new([.. Columns(data)], data.Ids);

    public IReadOnlyList<(SortColumn Column, bool Descending)> Columns(IndexData data) => [.. Terms.Select(term => (SortColumns.Find(term.Key, data), term.Descending))];
}
