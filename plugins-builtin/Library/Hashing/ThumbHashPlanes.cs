using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Library.Hashing;

/// <summary>Pixels laid over their average colour and split into lightness, two colour differences and alpha.</summary>
internal sealed record ThumbHashPlanes(bool HasAlpha, double[] Luma, double[] YellowBlue, double[] RedGreen, double[] Alpha)
{
    public static ThumbHashPlanes From(PixelBuffer pixels)
    {
        var data = pixels.Data.Span;
        var count = pixels.Width * pixels.Height;
        var (averageR, averageG, averageB, alphaSum) = Average(data, count);
        var planes = new ThumbHashPlanes(alphaSum < count, new double[count], new double[count], new double[count], new double[count]);
        for (var i = 0; i < count; i++)
        {
            var alpha = data[(i * 4) + 3] / 255.0;
            var r = (averageR * (1 - alpha)) + (alpha / 255 * data[i * 4]);
            var g = (averageG * (1 - alpha)) + (alpha / 255 * data[(i * 4) + 1]);
            var b = (averageB * (1 - alpha)) + (alpha / 255 * data[(i * 4) + 2]);
            planes.Luma[i] = (r + g + b) / 3;
            planes.YellowBlue[i] = ((r + g) / 2) - b;
            planes.RedGreen[i] = r - g;
            planes.Alpha[i] = alpha;
        }

        return planes;
    }

    private static (double R, double G, double B, double Alpha) Average(ReadOnlySpan<byte> data, int count)
    {
        double r = 0, g = 0, b = 0, alphaSum = 0;
        for (var i = 0; i < count; i++)
        {
            var alpha = data[(i * 4) + 3] / 255.0;
            r += alpha / 255 * data[i * 4];
            g += alpha / 255 * data[(i * 4) + 1];
            b += alpha / 255 * data[(i * 4) + 2];
            alphaSum += alpha;
        }

        return alphaSum > 0 ? (r / alphaSum, g / alphaSum, b / alphaSum, alphaSum) : (0, 0, 0, alphaSum);
    }
}
