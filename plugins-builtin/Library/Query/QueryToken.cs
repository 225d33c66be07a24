namespace PluginHost.Plugins.Library.Query;

/// <summary>A piece of a query.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The word, the phrase without quotes, or the value of a field.</param>
/// <param name="Column">1-based column where it begins.</param>
internal sealed record QueryToken(QueryTokenKind Kind, string Text, int Column)
{
    public string Field { get; init; } = "";

    public QueryComparison Comparison { get; init; } = QueryComparison.Is;

    /// <summary>The value was in quotes.</summary>
    public bool Quoted { get; init; }

    /// <summary>1-based column where the value begins.</summary>
    public int ValueColumn { get; init; }
}
