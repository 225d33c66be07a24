using PluginHost.Sdk;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Metadata.Standard.Pixels;

/// <summary>Bits of pictures that only an engine can decode.</summary>
internal static class EngineBits
{
    // A decode of its own for each such file: large ones are not worth it.
    private static readonly ImageLimits Limits = new(MaxPixels: 24_000_000, MaxEdge: 16_384, MaxFrames: 1);

    /// <summary>Shows each plane that may hold something, while the engine's pixels are there. Shows nothing where there is no engine, or it refuses.</summary>
    public static async ValueTask VisitAsync(ICapabilities capabilities, ImageFile file, Action<IBitPlane> visit, CancellationToken cancellationToken)
    {
        using var lease = capabilities.TryRent<IImageEngine>();
        if (lease is null)
        {
            return;
        }

        try
        {
            var probed = await lease.Capability.ProbeAsync(new ProbeRequest(file, Limits), cancellationToken);
            if (probed.Info is not { Animated: false } info || probed.Refusal is not null || (long)info.Width * info.Height > Limits.MaxPixels)
            {
                return;
            }

            var sample = new SampleSpec(info.Width, info.Height) { Channels = SampleChannels.Rgba };
            var decoded = await lease.Capability.DecodeAsync(new DecodeRequest(file, Limits, [], [sample]), cancellationToken);
            if (decoded.Samples is [{ Channels: SampleChannels.Rgba } pixels] && pixels.Width == info.Width && pixels.Height == info.Height)
            {
                visit(Plane(pixels, alpha: 3));
                visit(Plane(pixels, alpha: -1));
            }
        }
        catch (PluginFaultException)
        {
            // Looking into pixels is an extra: the import's own decode reports what is wrong with them.
        }
    }

    private static ColumnBits Plane(PixelBuffer pixels, int alpha) => new(pixels.Data, pixels.Width * 4, 4, pixels.Width, pixels.Height, alpha);
}
