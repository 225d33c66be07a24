namespace PluginHost.Sdk.Scoring;

/// <summary>A column that a scorer fills.</summary>
/// <param name="Name">Lower-case word, unique within the scorer.</param>
/// <param name="Title">For people.</param>
/// <param name="Min">Smallest value.</param>
/// <param name="Max">Largest value.</param>
public sealed record ScoreColumn(string Name, string Title, double Min, double Max)
{
    /// <summary>One sentence: what a high value means.</summary>
    public string? Help { get; init; }

    /// <summary>Whether this column is also the picture's overall <c>score</c>.</summary>
    public bool IsOverall { get; init; }
}
