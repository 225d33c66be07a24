using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Filters.Standard.Geometry;

/// <summary>The largest upright rectangles within a picture that was turned about its middle.</summary>
internal static class InscribedRectangle
{
    /// <summary>Size of the rectangle of most pixels; its middle is that of the picture.</summary>
    /// <remarks>
    /// Either two of its corners touch the long sides only, which holds where the short side is at most sin(2a) of the long one, and then the
    /// best has half the short side / sin a and half the short side / cos a; or all four corners touch, and two equations give both sides.
    /// </remarks>
    public static ImageSize Of(ImageSize size, double degrees)
    {
        var (sine, cosine) = Math.SinCos(degrees * Math.PI / 180);
        (sine, cosine) = (Math.Abs(sine), Math.Abs(cosine));
        var (longSide, shortSide) = ((double)size.LongEdge, (double)size.ShortEdge);
        double width, height;
        if (shortSide <= 2 * sine * cosine * longSide || Math.Abs(sine - cosine) < 1e-9)
        {
            var half = shortSide / 2;
            (width, height) = size.Width >= size.Height ? (half / sine, half / cosine) : (half / cosine, half / sine);
        }
        else
        {
            var cosineOfTwice = (cosine * cosine) - (sine * sine);
            width = ((size.Width * cosine) - (size.Height * sine)) / cosineOfTwice;
            height = ((size.Height * cosine) - (size.Width * sine)) / cosineOfTwice;
        }

        return Whole(width, height);
    }

    /// <summary>Size of the largest of the picture's own shape.</summary>
    /// <remarks>A w x h box touches the picture's edges where w cos a + h sin a = W or w sin a + h cos a = H.</remarks>
    public static ImageSize OfSameShape(ImageSize size, double degrees)
    {
        var (sine, cosine) = Math.SinCos(degrees * Math.PI / 180);
        (sine, cosine) = (Math.Abs(sine), Math.Abs(cosine));
        var factor = Math.Min(size.Width / ((size.Width * cosine) + (size.Height * sine)), size.Height / ((size.Width * sine) + (size.Height * cosine)));
        return Whole(size.Width * factor, size.Height * factor);
    }

    // A hair below a whole number is that number: sines are rounded.
    private static ImageSize Whole(double width, double height) => new(Math.Max(1, (int)(width + 1e-6)), Math.Max(1, (int)(height + 1e-6)));
}
