using System.Text.Json.Serialization;

namespace PluginHost.Sdk.Imaging.Sources;

/// <summary>One colour.</summary>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Colour">The colour.</param>
public sealed record SolidSource(int Width, int Height, Colour Colour) : ImageSource
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override ImageSize Extent => new(Width, Height);
}
