using PluginHost.Plugins.Imaging.Vips.Opening;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Imaging.Vips.Decoding;

/// <summary>How one decode serves everything that was asked for.</summary>
/// <param name="Base">Size of the picture that all stills are made from.</param>
/// <param name="Divisor">How far the decoder scales down by itself.</param>
/// <param name="Stills">How many outputs and samples are made from the base.</param>
/// <param name="Frames">How many frames animated outputs keep; 1 where none is animated.</param>
internal sealed record DecodePlan(PixelSize Base, int Divisor, int Stills, int Frames)
{
    // An animation costs frames x pixels: this many take half a minute, which leaves room within the contract's deadline.
    private const long MaxAnimationPixels = 1_000_000_000;

    // libvips lays frames one below the other, in a picture that has a largest height.
    public const int MaxStackedHeight = 10_000_000;

    public static DecodePlan For(ImageInfo info, DecodeRequest request)
    {
        var source = new PixelSize(info.Width, info.Height);
        var stills = request.Outputs.Where(output => !IsAnimated(info, output)).Select(source.For).Concat(request.Samples.Select(source.For)).ToList();
        var animated = request.Outputs.Any(output => IsAnimated(info, output));

        // The larger of each side: nothing is enlarged from the base that the source has pixels for.
        var size = new PixelSize(
            Math.Min(source.Width, stills.Select(still => still.Width).DefaultIfEmpty(1).Max()),
            Math.Min(source.Height, stills.Select(still => still.Height).DefaultIfEmpty(1).Max()));
        return new DecodePlan(size, DivisorFor(source, size), stills.Count, animated ? FramesFor(info, request.Limits) : 1);
    }

    public static bool IsAnimated(ImageInfo info, OutputSpec output) =>
        output.KeepAnimation && info.Animated && output.Encoding is (ImageEncoding.Webp or ImageEncoding.Gif);

    /// <summary>About what the decode holds at its worst, in bytes: some decoders need the whole picture however it is read.</summary>
    public long MemoryFor(OpenedPicture picture) => picture.DecodedBytes(Divisor) + (4 * Base.Pixels);

    /// <summary>The same for a decoder of another plugin, which has planes of its own beside the pixels it gives.</summary>
    public static long MemoryForForeign(ImageInfo info, PixelSize wanted) => (8L * info.Width * info.Height) + (4 * wanted.Pixels);

    /// <summary>The decoder's own scaling is a plain mean of blocks and looks hard, so a factor of two is left to the real one.</summary>
    public static int DivisorFor(PixelSize source, PixelSize size) => Math.Min((double)source.Width / size.Width, (double)source.Height / size.Height) switch
    {
        >= 16 => 8,
        >= 8 => 4,
        >= 4 => 2,
        _ => 1,
    };

    private static int FramesFor(ImageInfo info, ImageLimits limits)
    {
        var byPixels = Math.Max(1, MaxAnimationPixels / ((long)info.Width * info.Height));
        var byHeight = Math.Max(1, MaxStackedHeight / info.Height);
        return (int)Math.Min(Math.Min(info.Frames, limits.MaxFrames), Math.Min(byPixels, byHeight));
    }
}
