using System.Runtime.InteropServices;
using PluginHost.Plugins.Decoder.Heif.Native;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Decoder.Heif.Reading;

/// <summary>One picture of a file, from header to pixels. libheif applies rotation, mirroring and cropping itself: what it gives is upright.</summary>
internal sealed unsafe class HeifPicture(HeifLibrary library, HeifImageHandle picture, HeifImageHandle primary) : IDisposable
{
    public int Width => library.ImageWidth(picture.Address);

    public int Height => library.ImageHeight(picture.Address);

    /// <exception cref="HeifException">It is damaged, or its token was cancelled.</exception>
    public DecodePixelsResult Decode(long maxPixels)
    {
        var alpha = library.HasAlpha(picture.Address) != 0;
        using var pixels = Decode(alpha ? HeifLibrary.ChromaRgba : HeifLibrary.ChromaRgb);
        var (width, height) = (library.PixelsWidth(pixels.Address, HeifLibrary.ChannelInterleaved), library.PixelsHeight(pixels.Address, HeifLibrary.ChannelInterleaved));
        int stride;
        var plane = library.PixelsPlane(pixels.Address, HeifLibrary.ChannelInterleaved, &stride);
        if (plane is null || width < 1 || height < 1 || (long)width * height > maxPixels)
        {
            throw new HeifException($"it was decoded to {width} x {height} pixels, which its header did not say");
        }

        var data = Copy(plane, stride, checked(width * (alpha ? 4 : 3)), height);
        if (alpha && library.IsPremultiplied is not null && library.IsPremultiplied(picture.Address) != 0)
        {
            PremultipliedAlpha.Divide(data);
        }

        return new DecodePixelsResult(Refusal: null)
        {
            Pixels = new PixelBuffer(width, height, alpha ? SampleChannels.Rgba : SampleChannels.Rgb, data),
            ColourProfile = HeifColours.Read(library, primary),
        };
    }

    public void Dispose()
    {
        if (picture != primary)
        {
            picture.Dispose();
        }
    }

    private HeifPixelsHandle Decode(int chroma)
    {
        var options = library.OptionsAlloc();
        try
        {
            // Outputs have eight bits anyway; without this a deeper picture is refused.
            if (options->Version >= 2)
            {
                options->ConvertTo8Bit = 1;
            }

            nint decoded;
            library.Decode(picture.Address, &decoded, HeifLibrary.ColourspaceRgb, chroma, options).ThrowIfFailed();
            return new HeifPixelsHandle(library, decoded);
        }
        finally
        {
            library.OptionsFree(options);
        }
    }

    private static byte[] Copy(byte* plane, int stride, int rowLength, int height)
    {
        var data = GC.AllocateUninitializedArray<byte>(checked(rowLength * height));
        for (var y = 0; y < height; y++)
        {
            Marshal.Copy((nint)(plane + ((long)y * stride)), data, y * rowLength, rowLength);
        }

        return data;
    }
}
