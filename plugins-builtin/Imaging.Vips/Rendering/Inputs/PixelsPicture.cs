using System.Buffers;
using PluginHost.Plugins.Imaging.Vips.Formats;
using PluginHost.Plugins.Imaging.Vips.Native;
using PluginHost.Plugins.Imaging.Vips.Opening;
using PluginHost.Plugins.Imaging.Vips.Operations;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Inputs;

/// <summary>Pixels that somebody decoded before, as a picture like every other.</summary>
internal sealed class PixelsPicture : OpenedPicture
{
    private static readonly PictureFormat Raw = new("pixels", "decoded pixels", "application/octet-stream", "raw");

    private readonly MemoryHandle _memory;
    private readonly VipsImageHandle _image;

    private PixelsPicture(ImageInfo info, MemoryHandle memory, VipsImageHandle image) : base(Raw, info) => (_memory, _image) = (memory, image);

    /// <summary>Whether there are as many bytes as the size says.</summary>
    public static bool IsWhole(PixelBuffer pixels) =>
        pixels is { Width: > 0, Height: > 0 } && (long)pixels.Width * pixels.Height * pixels.BytesPerPixel == pixels.Data.Length;

    public static unsafe PixelsPicture Open(PixelBuffer pixels)
    {
        var memory = pixels.Channels == SampleChannels.Bgr ? Turned(pixels.Data.Span).Pin() : pixels.Data.Pin();
        using var bare = VipsApi.ImageNewFromMemory((byte*)memory.Pointer, (nuint)pixels.Data.Length, pixels.Width, pixels.Height, pixels.BytesPerPixel, 0);
        if (bare.IsInvalid)
        {
            memory.Dispose();
            throw VipsException.ForFailureOf("image_new_from_memory");
        }

        using var call = new VipsOperationCall("copy");
        var image = call.With("in", bare).With("interpretation", pixels.Channels == SampleChannels.Grey ? "b-w" : "srgb").ToImage();
        var info = new ImageInfo(Raw.Name, Raw.MediaType, Raw.Extension, pixels.Width, pixels.Height) { HasAlpha = pixels.Channels == SampleChannels.Rgba };
        return new PixelsPicture(info, memory, image);
    }

    public override long DecodedBytes(int divisor) => 0;

    public override VipsImageHandle Still(int divisor, CancellationToken cancellationToken) => _image.Share();

    public override VipsImageHandle Frames(int count) => _image.Share();

    public override void Dispose()
    {
        _image.Dispose();
        _memory.Dispose();
    }

    private static ReadOnlyMemory<byte> Turned(ReadOnlySpan<byte> bgr)
    {
        var rgb = bgr.ToArray();
        for (var at = 0; at + 2 < rgb.Length; at += 3)
        {
            (rgb[at], rgb[at + 2]) = (rgb[at + 2], rgb[at]);
        }

        return rgb;
    }
}
