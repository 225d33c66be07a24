using System.Numerics;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Rows;

/// <summary>Lightness of a colour by the weights of Rec. 709, which the colour steps of descriptions use too.</summary>
internal static class Luma
{
    public static float Of(Vector4 pixel) => (0.2126f * pixel.X) + (0.7152f * pixel.Y) + (0.0722f * pixel.Z);

    /// <summary>How far a mask lets something through: not at all where it is black or clear.</summary>
    public static float OfMask(Vector4 pixel) => Math.Clamp(Of(pixel) * pixel.W, 0, 1);
}
