using PluginHost.Plugins.Decoder.Raw.Formats;

namespace PluginHost.Plugins.Decoder.Raw.Previews;

/// <summary>What a raw file holds besides raw data.</summary>
/// <param name="Kind">Which format it is.</param>
/// <param name="Width">Of the picture as stored; 0 where it is not known.</param>
/// <param name="Height">Of the picture as stored; 0 where it is not known.</param>
/// <param name="Orientation">Of picture and previews, as EXIF has it.</param>
/// <param name="Previews">The JPEGs inside.</param>
internal sealed record RawContents(RawKind Kind, int Width, int Height, int Orientation, IReadOnlyList<JpegPlace> Previews)
{
    // Cameras cut a few pixels off at the sides of a preview.
    private const double Enough = 0.97;

    private bool Turned => Orientation >= 5;

    /// <summary>The size upright: that of the raw picture, or of the largest preview where it is not known.</summary>
    public (int Width, int Height)? Size
    {
        get
        {
            var largest = Largest?.Header;
            var (width, height) = Width > 0 && Height > 0 ? (Width, Height) : (largest?.Width ?? 0, largest?.Height ?? 0);
            return width == 0 ? null : Upright(width, height);
        }
    }

    public JpegPlace? Largest => Previews.Count == 0 ? null : Previews.MaxBy(Pixels);

    /// <summary>The smallest preview with enough pixels for a size upright, or the largest where none has.</summary>
    public (JpegPlace Preview, bool IsEnough)? Choose(int width, int height)
    {
        var enough = Previews.Where(preview => Upright(preview.Header.Width, preview.Header.Height) is var (across, down) && across >= width * Enough && down >= height * Enough)
            .OrderBy(Pixels).Take(1).ToList();
        return enough is [var chosen] ? (chosen, true) : Largest is { } largest ? (largest, false) : null;
    }

    public (int Width, int Height) Upright(int width, int height) => Turned ? (height, width) : (width, height);

    private static long Pixels(JpegPlace preview) => (long)preview.Header.Width * preview.Header.Height;
}
