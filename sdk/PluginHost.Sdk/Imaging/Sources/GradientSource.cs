using System.Text.Json.Serialization;

namespace PluginHost.Sdk.Imaging.Sources;

/// <summary>Goes over from one colour into another, smoothly (3t^2 - 2t^3) in sRGB.</summary>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="From">The colour at the start.</param>
/// <param name="To">The colour at the end.</param>
/// <param name="Start">Where it starts: on a line, or the centre of circles.</param>
/// <param name="End">Where it ends on a line; unused for circles.</param>
/// <param name="Radial">Circles about <paramref name="Start"/> instead of a line.</param>
/// <param name="Inner">Radius at which circles begin to change, in half diagonals of the picture.</param>
/// <param name="Outer">Radius at which circles have arrived, in half diagonals of the picture.</param>
public sealed record GradientSource(
    int Width, int Height, Colour From, Colour To, ImagePoint Start, ImagePoint End, bool Radial = false, double Inner = 0, double Outer = 1) : ImageSource
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override ImageSize Extent => new(Width, Height);
}
