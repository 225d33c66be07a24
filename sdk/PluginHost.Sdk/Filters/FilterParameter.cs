namespace PluginHost.Sdk.Filters;

/// <summary>One parameter of a filter.</summary>
/// <param name="Name">camelCase, unique within the filter; how it is called in JSON.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Title">For people.</param>
public sealed record FilterParameter(string Name, ParameterKind Kind, string Title)
{
    /// <summary>One sentence for people.</summary>
    public string? Help { get; init; }

    /// <summary>The value it has when nothing is said, as JSON.</summary>
    public string Default { get; init; } = "null";

    /// <summary>Smallest number, or fewest characters.</summary>
    public double? Min { get; init; }

    /// <summary>Largest number, or most characters.</summary>
    public double? Max { get; init; }

    /// <summary>Distance between the values that a slider offers; any value in range is taken.</summary>
    public double? Step { get; init; }

    /// <summary>For example <c>px</c>, <c>%</c>, <c>degrees</c>.</summary>
    public string? Unit { get; init; }

    /// <summary>What there is to choose from.</summary>
    public IReadOnlyList<ParameterChoice> Choices { get; init; } = [];

    /// <summary>Shown only where another parameter has one of some values.</summary>
    public ParameterCondition? VisibleWhen { get; init; }
}
