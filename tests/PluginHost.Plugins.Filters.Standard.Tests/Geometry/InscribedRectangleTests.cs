using PluginHost.Plugins.Filters.Standard.Geometry;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Filters.Standard.Tests.Geometry;

public sealed class InscribedRectangleTests
{
    [Theory]
    [InlineData(300, 200, 0, 300, 200)]
    [InlineData(300, 200, 180, 300, 200)]
    [InlineData(300, 200, 90, 200, 300)]
    [InlineData(300, 200, -90, 200, 300)]
    [InlineData(200, 200, 45, 141, 141)]
    public void Of_KnownAngles_IsKnown(int width, int height, double degrees, int expectedWidth, int expectedHeight) =>
        InscribedRectangle.Of(new ImageSize(width, height), degrees).ShouldBe(new ImageSize(expectedWidth, expectedHeight));

    [Theory]
    [InlineData(300, 200)]
    [InlineData(200, 300)]
    [InlineData(1000, 90)]
    [InlineData(256, 256)]
    public void Of_AnyAngle_FitsAndIsTheLargestOfAllThatFit(int width, int height)
    {
        for (var degrees = -180.0; degrees <= 180; degrees += 7.5)
        {
            var found = InscribedRectangle.Of(new ImageSize(width, height), degrees);

            Fits(found.Width - 0.001, found.Height - 0.001, width, height, degrees).ShouldBeTrue($"{found} at {degrees}");
            ((double)found.Width * found.Height).ShouldBeGreaterThan(LargestByTrial(width, height, degrees) - (2 * (found.Width + found.Height)), $"{found} at {degrees}");
        }
    }

    [Fact]
    public void OfSameShape_AnyAngle_FitsAndTouches()
    {
        for (var degrees = -45.0; degrees <= 45; degrees += 7.5)
        {
            var found = InscribedRectangle.OfSameShape(new ImageSize(300, 200), degrees);

            Fits(found.Width, found.Height, 300, 200, degrees).ShouldBeTrue();
            Fits(found.Width + 3, found.Height + 2, 300, 200, degrees).ShouldBeFalse();
            ((double)found.Width / found.Height).ShouldBe(1.5, 0.02);
        }
    }

    /// <summary>The largest area over many shapes, each as large as fits.</summary>
    private static double LargestByTrial(int width, int height, double degrees)
    {
        var best = 0.0;
        for (var i = 1; i < 400; i++)
        {
            var (sine, cosine) = Math.SinCos(i / 400.0 * Math.PI / 2);
            var (low, high) = (0.0, (double)width + height);
            for (var step = 0; step < 40; step++)
            {
                var middle = (low + high) / 2;
                (low, high) = Fits(cosine * middle, sine * middle, width, height, degrees) ? (middle, high) : (low, middle);
            }

            best = Math.Max(best, low * low * cosine * sine);
        }

        return best;
    }

    /// <summary>Whether a rectangle about the middle lies within a picture that was turned: its corners, turned back, lie within the upright one.</summary>
    private static bool Fits(double width, double height, int pictureWidth, int pictureHeight, double degrees)
    {
        var (sine, cosine) = Math.SinCos(degrees * Math.PI / 180);
        return new[] { (width / 2, height / 2), (width / 2, -height / 2) }.All(corner =>
            Math.Abs((corner.Item1 * cosine) + (corner.Item2 * sine)) <= (pictureWidth / 2.0) + 1e-6 && Math.Abs((corner.Item2 * cosine) - (corner.Item1 * sine)) <= (pictureHeight / 2.0) + 1e-6);
    }
}
