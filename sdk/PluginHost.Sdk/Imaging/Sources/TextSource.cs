using System.Text.Json.Serialization;

namespace PluginHost.Sdk.Imaging.Sources;

/// <summary>Text on a clear ground, broken into lines at the width and cut at the height.</summary>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Text">Plain text of at most 2,000 characters; line ends are kept.</param>
/// <param name="Size">Height of the letters in pixels.</param>
/// <param name="Colour">Of the letters.</param>
/// <param name="Font">Family of fonts the system has; the engine's own where it has not.</param>
public sealed record TextSource(int Width, int Height, string Text, double Size, Colour Colour, string Font = "sans") : ImageSource
{
    /// <summary>Bold letters.</summary>
    public bool Bold { get; init; }

    /// <summary>Where the lines stand.</summary>
    public TextAlignment Alignment { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override ImageSize Extent => new(Width, Height);
}
