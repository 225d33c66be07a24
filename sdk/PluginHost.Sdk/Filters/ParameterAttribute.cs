namespace PluginHost.Sdk.Filters;

/// <summary>
/// Makes a property a parameter: <see langword="double"/> or <see langword="float"/>, <see langword="int"/>, <see langword="bool"/>, <see langword="string"/>, an enum,
/// <see cref="Imaging.Colour"/>, <see cref="Imaging.ImagePoint"/>, <see cref="Imaging.ImageRegion"/>, or <see cref="Imaging.Image"/> for a picture of the library.
/// The value it is initialised with is its default.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ParameterAttribute : Attribute
{
    /// <summary>For people; made from the property's name without it.</summary>
    public string? Title { get; init; }

    /// <summary>One sentence for people.</summary>
    public string? Help { get; init; }

    /// <summary>Smallest number, or fewest characters.</summary>
    public double Min { get; init; } = double.NaN;

    /// <summary>Largest number, or most characters.</summary>
    public double Max { get; init; } = double.NaN;

    /// <summary>Distance between the values that a slider offers.</summary>
    public double Step { get; init; } = double.NaN;

    /// <summary>For example <c>px</c>.</summary>
    public string? Unit { get; init; }

    /// <summary>Shown only where another parameter has a value: <c>Shape=Circle</c>, or several as <c>Shape=Circle|Square</c>.</summary>
    public string? VisibleWhen { get; init; }
}
