using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Imaging.Vips.Foreign;

/// <summary>Looks at what another plugin's decoder answered before native code does.</summary>
internal static class ForeignCheck
{
    private const int MaxProfileLength = 16 << 20;

    /// <returns>What cannot be so, or null where all is well.</returns>
    public static string? Problem(DecodePixelsResult result, ImageLimits limits) => result switch
    {
        { Pixels: null, Jpeg: null } => "it gave neither pixels nor a refusal",
        { Pixels: not null, Jpeg: not null } => "it gave both pixels and a JPEG",
        { Jpeg: { } jpeg } when !jpeg.Span.StartsWith<byte>([0xFF, 0xD8, 0xFF]) => "what it gave as a JPEG is none",
        { Orientation: < 0 or > 8 } => $"there is no orientation {result.Orientation}",
        { ColourProfile.Length: > MaxProfileLength } => "its colour profile is too large",
        { Pixels: { } pixels } => Problem(pixels, limits),
        _ => null,
    };

    private static string? Problem(PixelBuffer pixels, ImageLimits limits) => pixels switch
    {
        { Channels: not (SampleChannels.Rgb or SampleChannels.Rgba or SampleChannels.Grey) } => $"it gave pixels as {pixels.Channels}",
        { Width: < 1 } or { Height: < 1 } => "it gave a picture without pixels",
        _ when Math.Max(pixels.Width, pixels.Height) > limits.MaxEdge || (long)pixels.Width * pixels.Height > limits.MaxPixels => "it gave more pixels than are taken in",
        _ when pixels.Data.Length != (long)pixels.Width * pixels.Height * pixels.BytesPerPixel => "the length of its pixels does not fit their size",
        _ => null,
    };
}
