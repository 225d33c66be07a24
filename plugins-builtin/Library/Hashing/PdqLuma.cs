using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Library.Hashing;

internal static class PdqLuma
{
    public static float[] From(PixelBuffer pixels)
    {
        if (pixels.Channels != SampleChannels.Rgb)
        {
            throw new ArgumentException("PDQ needs RGB pixels.", nameof(pixels));
        }

        var data = pixels.Data.Span;
        var luma = new float[pixels.Width * pixels.Height];
        for (var i = 0; i < luma.Length; i++)
        {
            luma[i] = (0.299f * data[i * 3]) + (0.587f * data[(i * 3) + 1]) + (0.114f * data[(i * 3) + 2]);
        }

        return luma;
    }
}
