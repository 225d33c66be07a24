using PluginHost.Plugins.Imaging.Vips.Operations;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Imaging.Vips.Decoding;

/// <summary>Prepares the pixels that an engine wants to see.</summary>
internal static class SampleMaker
{
    /// <param name="picture">8-bit sRGB, scaled for the sample already.</param>
    /// <param name="spec">What the sample is to look like.</param>
    public static PixelBuffer Make(VipsPipeline picture, SampleSpec spec)
    {
        picture = spec.Channels == SampleChannels.Rgba ? picture.AddAlpha() : picture.Flatten();
        var (left, top) = ((spec.Width - picture.Width) / 2, (spec.Height - picture.Height) / 2);
        var exact = (left, top) == (0, 0) && picture.Width == spec.Width && picture.Height == spec.Height;
        picture = spec.Fit switch
        {
            SampleFit.Cover when !exact => picture.Crop((picture.Width - spec.Width) / 2, (picture.Height - spec.Height) / 2, spec.Width, spec.Height),
            SampleFit.Pad when !exact => picture.Embed(left, top, spec.Width, spec.Height),
            _ => picture,
        };

        var (width, height, pixels) = (picture.Width, picture.Height, picture.Pixels());
        return new PixelBuffer(width, height, spec.Channels, Arrange(pixels, spec.Channels));
    }

    private static byte[] Arrange(byte[] pixels, SampleChannels channels)
    {
        switch (channels)
        {
            case SampleChannels.Bgr:
                for (var at = 0; at < pixels.Length; at += 3)
                {
                    (pixels[at], pixels[at + 2]) = (pixels[at + 2], pixels[at]);
                }

                return pixels;
            case SampleChannels.Grey:
                return Luma(pixels);
            default:
                return pixels;
        }
    }

    /// <summary>0.299 R + 0.587 G + 0.114 B in fixed point; the weights add up to 65,536, so white stays 255.</summary>
    private static byte[] Luma(byte[] pixels)
    {
        var grey = GC.AllocateUninitializedArray<byte>(pixels.Length / 3);
        for (int at = 0, from = 0; at < grey.Length; at++, from += 3)
        {
            grey[at] = (byte)(((19_595 * pixels[from]) + (38_470 * pixels[from + 1]) + (7_471 * pixels[from + 2]) + 32_768) >> 16);
        }

        return grey;
    }
}
