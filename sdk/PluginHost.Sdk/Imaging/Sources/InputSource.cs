using System.Text.Json.Serialization;

namespace PluginHost.Sdk.Imaging.Sources;

/// <summary>A picture that whoever renders brings along.</summary>
/// <param name="Index">Its place among the inputs of the rendering.</param>
/// <param name="Width">Pixels at full size, upright.</param>
/// <param name="Height">Pixels of one frame at full size, upright.</param>
public sealed record InputSource(int Index, int Width, int Height) : ImageSource
{
    /// <summary>Whether it has transparency.</summary>
    public bool HasAlpha { get; init; }

    /// <summary>Frames; each operation works on each of them.</summary>
    public int Frames { get; init; } = 1;

    /// <inheritdoc/>
    [JsonIgnore]
    public override ImageSize Extent => new(Width, Height);
}
