namespace PluginHost.Plugins.Imaging.Vips.Rendering.Rows;

/// <summary>What a made image is like.</summary>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Bands">3 or 4 bytes, or 4 floats.</param>
/// <param name="IsFloat">Floats of 0 to 1 instead of bytes.</param>
/// <param name="Demand">In which pieces it is best made.</param>
internal readonly record struct MakerShape(int Width, int Height, int Bands, bool IsFloat, DemandStyle Demand = DemandStyle.ThinStrip)
{
    /// <summary>libvips' numbers for a band format and two interpretations.</summary>
    public const int FloatFormat = 6, Srgb = 22, ScRgb = 28;
}
