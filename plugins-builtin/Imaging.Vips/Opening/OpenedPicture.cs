using PluginHost.Plugins.Imaging.Vips.Formats;
using PluginHost.Plugins.Imaging.Vips.Native;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Imaging.Vips.Opening;

/// <summary>A picture file whose header was read. Decoding starts when pixels are asked for.</summary>
internal abstract class OpenedPicture(PictureFormat format, ImageInfo info) : IDisposable
{
    public ImageInfo Info { get; } = info;

    public PictureFormat Format { get; } = format;

    /// <summary>What the decoded picture may take in memory.</summary>
    /// <param name="divisor">As for <see cref="Still"/>.</param>
    public abstract long DecodedBytes(int divisor);

    /// <summary>The first frame, scaled down while it is decoded.</summary>
    /// <param name="divisor">1, 2, 4 or 8; ignored where the decoder cannot.</param>
    /// <param name="cancellationToken">Ends a decoder that works here and now, and not when the pixels are asked for.</param>
    /// <exception cref="DamagedPictureException">The pixel data is damaged.</exception>
    public abstract VipsImageHandle Still(int divisor, CancellationToken cancellationToken);

    /// <summary>The first frames, one below the other.</summary>
    public abstract VipsImageHandle Frames(int count);

    public abstract void Dispose();
}
