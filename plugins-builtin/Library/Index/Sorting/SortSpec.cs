namespace PluginHost.Plugins.Library.Index.Sorting;

/// <summary>How a result is ordered: keys in turn, then by id in the direction of the last key. Pictures without a value come last in either direction.</summary>
internal sealed record SortSpec(IReadOnlyList<SortTerm> Terms)
{
    public const string Default = "-imported";

    public string Text { get; } = string.Join(',', Terms.Select(term => term.Descending ? $"-{term.Key}" : term.Key));
}
