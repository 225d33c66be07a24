namespace PluginHost.Sdk.Filters;

/// <summary>What becomes of one picture, or why nothing does.</summary>
/// <param name="Outputs">The pictures. Empty when refused.</param>
/// <param name="Refusal">Why there is nothing.</param>
public sealed record ApplyFilterResult(IReadOnlyList<FilterOutput> Outputs, Refusal? Refusal = null)
{
    /// <summary>The parameter that is wrong, where it is one.</summary>
    public string? Parameter { get; init; }
}
