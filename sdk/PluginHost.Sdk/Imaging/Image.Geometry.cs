using PluginHost.Sdk.Imaging.Operations;

namespace PluginHost.Sdk.Imaging;

/// <content>Size and place.</content>
public sealed partial record Image
{
    /// <summary>Exactly this size, stretched where the shape differs.</summary>
    public Image Resize(int width, int height, ResizeKernel kernel = ResizeKernel.Lanczos3)
    {
        Check(width, 1, 1_000_000, nameof(width));
        Check(height, 1, 1_000_000, nameof(height));
        return Size == new ImageSize(width, height) ? this : With(new ResizeOperation(width, height, kernel));
    }

    /// <summary>Both sides times a factor.</summary>
    public Image Scale(double factor, ResizeKernel kernel = ResizeKernel.Lanczos3)
    {
        var size = Size.Times(Check(factor, 0.0001, 1000, nameof(factor)));
        return Resize(size.Width, size.Height, kernel);
    }

    /// <summary>As large as fits into a box, in its own shape.</summary>
    public Image FitInside(int width, int height, ResizeKernel kernel = ResizeKernel.Lanczos3) => Scale(Math.Min((double)width / Width, (double)height / Height), kernel);

    /// <summary>Fills a box: as large as covers it, then cut to it about a place.</summary>
    public Image Fill(int width, int height, ImagePoint? focus = null, ResizeKernel kernel = ResizeKernel.Lanczos3) =>
        CropToAspect((double)width / height, focus).Resize(width, height, kernel);

    /// <summary>A part in pixels. What lies outside of the picture is left out.</summary>
    public Image Crop(int x, int y, int width, int height)
    {
        var size = Size;
        var (left, right) = Within(x, width, size.Width);
        var (top, bottom) = Within(y, height, size.Height);
        return new ImageSize(right - left, bottom - top) == size ? this : With(new CropOperation(left, top, right - left, bottom - top));
    }

    /// <summary>A part in shares of the picture.</summary>
    public Image Crop(ImageRegion region) =>
        Crop((int)Math.Round(region.X * Width), (int)Math.Round(region.Y * Height), (int)Math.Round(region.Width * Width), (int)Math.Round(region.Height * Height));

    /// <summary>The largest part of a shape.</summary>
    /// <param name="aspect">Width by height.</param>
    /// <param name="focus">What to keep in the middle as far as the edges allow; the middle without it.</param>
    public Image CropToAspect(double aspect, ImagePoint? focus = null)
    {
        Check(aspect, 0.001, 1000, nameof(aspect));
        var (width, height) = Size.Aspect > aspect ? (Math.Max(1, (int)Math.Round(Height * aspect)), Height) : (Width, Math.Max(1, (int)Math.Round(Width / aspect)));
        focus ??= ImagePoint.Centre;
        return Crop(
            (int)Math.Round(Math.Clamp((focus.X * Width) - (width / 2.0), 0, Width - width)),
            (int)Math.Round(Math.Clamp((focus.Y * Height) - (height / 2.0), 0, Height - height)),
            width,
            height);
    }

    /// <summary>More space around, in one colour.</summary>
    public Image Pad(int left, int top, int right, int bottom, Colour colour) => Pad(left, top, right, bottom, PadFill.Colour, colour);

    /// <summary>More space around.</summary>
    public Image Pad(int left, int top, int right, int bottom, PadFill fill, Colour colour = default)
    {
        foreach (var (side, name) in new[] { (left, nameof(left)), (top, nameof(top)), (right, nameof(right)), (bottom, nameof(bottom)) })
        {
            Check(side, 0, 1_000_000, name);
        }

        return left + top + right + bottom == 0 ? this : With(new PadOperation(left, top, right, bottom, fill, colour));
    }

    /// <summary>In the middle of a larger picture. A side that is large enough stays.</summary>
    public Image PadTo(int width, int height, Colour colour, PadFill fill = PadFill.Colour)
    {
        var (right, down) = (Math.Max(0, width - Width), Math.Max(0, height - Height));
        return Pad(right / 2, down / 2, right - (right / 2), down - (down / 2), fill, colour);
    }

    /// <summary>Quarter turns clockwise; below 0 the other way. Loses nothing.</summary>
    public Image Turn(int quarters) => (((quarters % 4) + 4) % 4) is var turns and not 0 ? With(new TurnOperation(turns)) : this;

    /// <summary>Turns about the middle.</summary>
    /// <param name="degrees">Clockwise, -360 to 360.</param>
    /// <param name="background">For the corners; clear without it.</param>
    /// <param name="expand">Whether the picture grows until its corners fit.</param>
    public Image Rotate(double degrees, Colour? background = null, bool expand = true)
    {
        Check(degrees, -360, 360, nameof(degrees));
        return degrees % 360 == 0 ? this
            : degrees % 90 == 0 && expand ? Turn((int)(degrees / 90))
            : With(new RotateOperation(degrees, background ?? Colour.Clear, expand));
    }

    /// <summary>Turns about the middle and cuts to the largest part of the same shape without empty corners.</summary>
    /// <param name="degrees">Clockwise, -45 to 45.</param>
    public Image Straighten(double degrees)
    {
        Check(degrees, -45, 45, nameof(degrees));
        if (degrees == 0)
        {
            return this;
        }

        // A w x h box inside the turned picture touches its edges where w cos a + h sin a = W or w sin a + h cos a = H.
        var (sine, cosine) = Math.SinCos(Math.Abs(degrees) * Math.PI / 180);
        var factor = Math.Min(Width / ((Width * cosine) + (Height * sine)), Height / ((Width * sine) + (Height * cosine)));
        var (width, height) = (Math.Max(1, (int)(Width * factor)), Math.Max(1, (int)(Height * factor)));
        return Rotate(degrees, expand: false).Crop((Width - width) / 2, (Height - height) / 2, width, height);
    }

    /// <summary>Left and right exchanged.</summary>
    public Image FlipHorizontal() => With(new FlipOperation(true));

    /// <summary>Top and bottom exchanged.</summary>
    public Image FlipVertical() => With(new FlipOperation(false));

    /// <summary>The piece of an edge that lies inside, at least one pixel.</summary>
    private static (int From, int To) Within(int from, int length, int edge)
    {
        var start = Math.Clamp(from, 0, edge - 1);
        return (start, (int)Math.Clamp((long)from + length, start + 1L, edge));
    }
}
