using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Sources;

namespace PluginHost.Plugins.Filters.Standard.Frames;

/// <summary>Where a watermark stands, and what that means for its parts.</summary>
internal static class Placement
{
    /// <summary>The left and top edge of something that stands there, a margin away from the edges.</summary>
    public static (int X, int Y) Of(this Place place, ImageSize inside, ImageSize size, double margin) =>
        (At((int)place % 3, inside.Width, size.Width, margin), At((int)place / 3, inside.Height, size.Height, margin));

    public static TextAlignment Alignment(this Place place) => ((int)place % 3) switch { 0 => TextAlignment.Left, 1 => TextAlignment.Centre, _ => TextAlignment.Right };

    // 0, 1 and 2 for the near edge, the middle and the far edge.
    private static int At(int third, int inside, int length, double margin) => (int)Math.Round(third switch
    {
        0 => margin,
        1 => (inside - length) / 2.0,
        _ => inside - length - margin,
    });
}
