namespace PluginHost.Sdk.Scoring;

/// <summary>Declares a column that a scorer fills.</summary>
/// <param name="name">Lower-case word, unique within the scorer.</param>
/// <param name="title">For people.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class ScoreColumnAttribute(string name, string title) : Attribute
{
    /// <summary>Lower-case word.</summary>
    public string Name { get; } = name;

    /// <summary>For people.</summary>
    public string Title { get; } = title;

    /// <summary>Smallest value.</summary>
    public double Min { get; init; }

    /// <summary>Largest value.</summary>
    public double Max { get; init; } = 1;

    /// <summary>One sentence: what a high value means.</summary>
    public string? Help { get; init; }

    /// <summary>Whether this column is also the picture's overall <c>score</c>, unless a scorer of higher priority gives one.</summary>
    public bool IsOverall { get; init; }
}
