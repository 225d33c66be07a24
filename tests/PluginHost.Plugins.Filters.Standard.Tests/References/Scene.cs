using PluginHost.Tests.Shared;

namespace PluginHost.Plugins.Filters.Standard.Tests.References;

/// <summary>A picture as pictures are: slopes, curved and sharp edges, thin lines and a little noise, saturated, dark and light parts.</summary>
internal static class Scene
{
    public static FilterBench Bench(int width = 96, int height = 64, bool alpha = false) => new(width, height, (x, y) => Pixel(x, y, width, height, alpha), alpha);

    private static uint Pixel(int x, int y, int width, int height, bool alpha)
    {
        var (across, down) = ((double)x / width, (double)y / height);
        var sky = (Red: 60 + (120 * down), Green: 110 + (90 * across), Blue: 235 - (120 * down));
        var (right, below) = (across - 0.62, (down - 0.4) * height / width);
        var colour = (right * right) + (below * below) < 0.02 ? (Red: 250.0, Green: 190 - (400 * below), Blue: 20.0)
            : down > 0.7 + (0.08 * Math.Sin(across * 9)) ? (Red: 30 + (60 * across), Green: 25 + (40 * down), Blue: 18.0)
            : x % 17 == 3 && down > 0.25 ? (Red: 235.0, Green: 240, Blue: 245)
            : sky;
        var noise = ((((x * 31) + (y * 57)) % 13) - 6) * 0.8;
        var clear = alpha ? Math.Clamp(1.4 - (2 * Math.Abs(across - 0.5)) - (0.5 * down), 0, 1) : 1;
        return TestPictures.Rgba(Byte(colour.Red + noise), Byte(colour.Green + noise), Byte(colour.Blue - noise), Byte(255 * clear));
    }

    private static byte Byte(double value) => (byte)Math.Clamp(Math.Round(value), 0, 255);
}
