using System.Text.Json.Serialization;

namespace PluginHost.Sdk.Imaging.Sources;

/// <summary>A picture that whoever renders brings along.</summary>
/// <param name="Index">Its place among the inputs of the rendering.</param>
/// <param name="Width">Pixels at full size, upright.</param>
/// <param name="Height">Pixels of one frame at full size, upright.</param>
/// <param name="HasAlpha">Whether it has transparency.</param>
/// <param name="Frames">Frames; each operation works on each of them.</param>
public sealed record InputSource(int Index, int Width, int Height, bool HasAlpha = false, int Frames = 1) : ImageSource
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override ImageSize Extent => new(Width, Height);
}
