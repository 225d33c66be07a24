using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Imaging.Vips.Decoding;

/// <summary>Width and height in pixels, and the arithmetic of fitting one into another.</summary>
internal readonly record struct PixelSize(int Width, int Height)
{
    public long Pixels => (long)Width * Height;

    /// <summary>This size times <paramref name="factor"/>, at least one pixel each way.</summary>
    public PixelSize Scale(double factor) => new(ScaleEdge(Width, factor), ScaleEdge(Height, factor));

    /// <summary>Scaled down so that every bound of the output holds.</summary>
    public PixelSize For(OutputSpec spec)
    {
        var (longest, shortest) = (Math.Max(Width, Height), Math.Min(Width, Height));
        var factor = Math.Min(1, (double)OutputEncoder.MaxEdge(spec.Encoding) / longest);
        if (spec.LongEdge > 0)
        {
            factor = Math.Min(factor, (double)spec.LongEdge / longest);
        }

        if (spec.ShortEdge > 0)
        {
            factor = Math.Min(factor, (double)spec.ShortEdge / shortest);
        }

        return Scale(factor);
    }

    /// <summary>What the picture is scaled to for a sample, before it is cropped or padded to the sample's own size.</summary>
    public PixelSize For(SampleSpec spec)
    {
        var (across, down) = ((double)spec.Width / Width, (double)spec.Height / Height);
        return spec.Fit switch
        {
            SampleFit.Stretch => new PixelSize(spec.Width, spec.Height),
            SampleFit.Cover => AtLeast(Scale(Math.Max(across, down)), spec),
            SampleFit.Pad => AtMost(Scale(Math.Min(across, down)), spec),
            _ => AtMost(Scale(Math.Min(1, Math.Min(across, down))), spec),
        };
    }

    // Rounding may miss the bound by one pixel.
    private static PixelSize AtLeast(PixelSize size, SampleSpec spec) => new(Math.Max(size.Width, spec.Width), Math.Max(size.Height, spec.Height));

    private static PixelSize AtMost(PixelSize size, SampleSpec spec) => new(Math.Min(size.Width, spec.Width), Math.Min(size.Height, spec.Height));

    private static int ScaleEdge(int edge, double factor) => Math.Max(1, (int)Math.Round(edge * factor, MidpointRounding.AwayFromZero));
}
