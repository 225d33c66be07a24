namespace PluginHost.Plugins.Filters.Standard.Tests;

/// <summary>Pixels of red, green, blue and alpha, 0 to 1.</summary>
internal sealed record Pixels(int Width, int Height, double[] Values)
{
    /// <summary>A pixel; the edge repeats.</summary>
    public double[] this[int x, int y]
    {
        get
        {
            var at = ((Math.Clamp(y, 0, Height - 1) * Width) + Math.Clamp(x, 0, Width - 1)) * 4;
            return Values[at..(at + 4)];
        }
    }

    public static double Luma(double[] pixel) => (0.2126 * pixel[0]) + (0.7152 * pixel[1]) + (0.0722 * pixel[2]);

    public static double ToLinear(double value) => value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);

    public static double ToSrgb(double value) => value <= 0.0031308 ? value * 12.92 : (1.055 * Math.Pow(value, 1 / 2.4)) - 0.055;

    /// <summary>The mean of a function of all pixels.</summary>
    public double Mean(Func<double[], double> of) => Enumerable.Range(0, Width * Height).Average(i => of(this[i % Width, i / Width]));

    /// <summary>The mean distance of channels to other pixels, 0 to 1.</summary>
    public double DistanceTo(Pixels other)
    {
        (Width, Height).ShouldBe((other.Width, other.Height));
        return Values.Zip(other.Values, (one, two) => Math.Abs(one - two)).Average();
    }

    /// <summary>Holds when each pixel is what a function of its place says, cut off at both ends.</summary>
    /// <param name="expected">Red, green, blue and alpha, which is 1 where it is left out.</param>
    /// <param name="tolerance">Steps of 1 / 255.</param>
    public void ShouldBe(Func<int, int, double[]> expected, double tolerance = 1.01)
    {
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                var (actual, wanted) = (this[x, y], expected(x, y));

                // Nobody sees the colour of a clear pixel, and mixing loses it.
                for (var channel = wanted is [_, _, _, 0] ? 3 : 0; channel < 4; channel++)
                {
                    var value = channel < wanted.Length ? Math.Clamp(wanted[channel], 0, 1) : 1;
                    (Math.Abs(actual[channel] - value) * 255).ShouldBeLessThan(tolerance, $"channel {channel} at {x}, {y}: {actual[channel] * 255:0} instead of {value * 255:0.00}");
                }
            }
        }
    }
}
