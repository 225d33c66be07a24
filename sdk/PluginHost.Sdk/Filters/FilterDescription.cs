namespace PluginHost.Sdk.Filters;

/// <summary>What people set, and where a filter stands.</summary>
/// <param name="Group">For example <c>Colour</c>.</param>
/// <param name="Parameters">In the order in which they are shown; each name once.</param>
public sealed record FilterDescription(string Group, IReadOnlyList<FilterParameter> Parameters)
{
    /// <summary>More than a sentence: formula, source, advice. Plain text.</summary>
    public string? Help { get; init; }
}
