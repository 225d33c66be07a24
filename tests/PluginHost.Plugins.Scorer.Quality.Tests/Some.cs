using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Scorer.Quality.Tests;

/// <summary>Pictures for tests.</summary>
internal static class Some
{
    public static PixelBuffer Picture(int width, int height, Func<int, int, (int R, int G, int B)> colour)
    {
        var data = new byte[width * height * 3];
        for (var i = 0; i < width * height; i++)
        {
            var (r, g, b) = colour(i % width, i / width);
            (data[3 * i], data[(3 * i) + 1], data[(3 * i) + 2]) = (Byte(r), Byte(g), Byte(b));
        }

        return new PixelBuffer(width, height, SampleChannels.Rgb, data);
    }

    public static PixelBuffer Grey(int width, int height, Func<int, int, double> tone) =>
        Picture(width, height, (x, y) => Byte(tone(x, y)) is var v ? (v, v, v) : default);

    public static PixelBuffer Flat(int width, int height, int tone = 128) => Grey(width, height, (_, _) => tone);

    public static PixelBuffer Checkerboard(int side) => Grey(side, side, (x, y) => (x + y) % 2 * 255);

    /// <summary>Shapes with hard edges and smooth parts.</summary>
    public static PixelBuffer Scene(int side) => Picture(side, side, (x, y) =>
        ((x / 16) + (y / 16)) % 3 == 0 ? (220, 40 + (x % 16), 30) : (60 + (x * 120 / side), 90, 40 + (y * 160 / side)));

    public static PixelBuffer WithNoise(PixelBuffer picture, double sigma, int seed = 7)
    {
        var random = new Random(seed);
        var data = picture.Data.ToArray();
        for (var i = 0; i < data.Length; i += 3)
        {
            var noise = Gaussian(random) * sigma;
            for (var c = 0; c < 3; c++)
            {
                data[i + c] = Byte(data[i + c] + noise);
            }
        }

        return picture with { Data = data };
    }

    public static PixelBuffer Blurred(PixelBuffer picture, int radius) => Picture(picture.Width, picture.Height, (x, y) =>
    {
        int r = 0, g = 0, b = 0, n = 0;
        for (var v = Math.Max(0, y - radius); v <= Math.Min(picture.Height - 1, y + radius); v++)
        {
            for (var u = Math.Max(0, x - radius); u <= Math.Min(picture.Width - 1, x + radius); u++, n++)
            {
                var i = ((v * picture.Width) + u) * 3;
                (r, g, b) = (r + picture.Data.Span[i], g + picture.Data.Span[i + 1], b + picture.Data.Span[i + 2]);
            }
        }

        return (r / n, g / n, b / n);
    });

    public static PictureSample Sample(PixelBuffer? pixels, int width = 2000, int height = 2000) =>
        new(new PictureFacts("some.png", "png", width, height, 1000), pixels);

    private static double Gaussian(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static byte Byte(double value) => (byte)Math.Clamp(Math.Round(value), 0, 255);
}
