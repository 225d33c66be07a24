using System.Numerics;
using PluginHost.Sdk.Imaging.Kernels;
using PluginHost.Sdk.Imaging.Operations;

namespace PluginHost.Sdk.Imaging;

/// <content>Sharpness, texture, and own code.</content>
public sealed partial record Image
{
    /// <summary>Gaussian blur.</summary>
    /// <param name="sigma">Standard deviation in pixels, 0 to 1,000.</param>
    /// <param name="space">Linear keeps lights bright, as a lens does.</param>
    public Image Blur(double sigma, ColourSpace space = ColourSpace.Srgb) => Check(sigma, 0, 1000, nameof(sigma)) == 0 ? this : With(new BlurOperation(sigma, space));

    /// <summary>Unsharp mask on lightness.</summary>
    /// <param name="amount">-1 (soft) to 10; 0 changes nothing.</param>
    /// <param name="sigma">Size of what is sharpened in pixels, 0.1 to 1,000.</param>
    /// <param name="threshold">Differences of lightness up to this are left, 0 to 1.</param>
    public Image Sharpen(double amount, double sigma = 1, double threshold = 0) =>
        Check(amount, -1, 10, nameof(amount)) == 0 ? this : With(new SharpenOperation(Check(sigma, 0.1, 1000, nameof(sigma)), amount, Check(threshold, 0, 1, nameof(threshold))));

    /// <summary>Blur along a line.</summary>
    /// <param name="length">Pixels, 0 to 200.</param>
    /// <param name="degrees">0 for left to right, clockwise.</param>
    public Image MotionBlur(double length, double degrees)
    {
        if (Check(length, 0, 200, nameof(length)) <= 1)
        {
            return this;
        }

        var reach = (int)Math.Ceiling(length / 2);
        var size = (reach * 2) + 1;
        var weights = new double[size * size];
        var (sine, cosine) = Math.SinCos(degrees * Math.PI / 180);
        var samples = (int)Math.Ceiling(length * 4);
        for (var i = 0; i < samples; i++)
        {
            var along = (((i + 0.5) / samples) - 0.5) * (length - 1);
            Splat(weights, size, reach + (along * cosine), reach + (along * sine), 1.0 / samples);
        }

        return With(new ConvolveOperation(size, size, new ValueList(weights), 0, ColourSpace.Srgb));
    }

    /// <summary>Each pixel becomes the weighted sum of its neighbours.</summary>
    /// <param name="width">Odd, 1 to 255.</param>
    /// <param name="weights">Row by row.</param>
    /// <param name="offset">Added afterwards.</param>
    /// <param name="space">In which numbers.</param>
    public Image Convolve(int width, IReadOnlyList<double> weights, double offset = 0, ColourSpace space = ColourSpace.Srgb)
    {
        var height = weights.Count / Math.Max(1, width);
        if (width is < 1 or > 255 || width % 2 == 0 || height is < 1 or > 255 || height % 2 == 0 || width * height != weights.Count)
        {
            throw new ArgumentOutOfRangeException(nameof(weights), weights.Count, "Both sides are odd, 1 to 255, and every place has a weight.");
        }

        return With(new ConvolveOperation(width, height, new ValueList([.. weights]), offset, space));
    }

    /// <summary>The middle value of the neighbourhood: takes specks away, keeps edges.</summary>
    /// <param name="radius">Pixels, 0 to 20.</param>
    public Image Median(int radius) => Check(radius, 0, 20, nameof(radius)) == 0 ? this : With(new MedianOperation(radius));

    /// <summary>Gaussian noise in sRGB; the same seed gives the same noise.</summary>
    /// <param name="deviation">0 to 1.</param>
    /// <param name="seed">Any number.</param>
    /// <param name="grain">Size of a grain in pixels, 1 to 100.</param>
    /// <param name="grey">The same for all channels.</param>
    public Image Noise(double deviation, int seed = 0, double grain = 1, bool grey = false) =>
        Check(deviation, 0, 1, nameof(deviation)) == 0 ? this : With(new NoiseOperation(deviation, Check(grain, 1, 100, nameof(grain)), grey, seed));

    /// <summary>Square blocks of one colour, their mean.</summary>
    /// <param name="size">Of a block in pixels; up to 1 changes nothing.</param>
    public Image Pixelate(double size)
    {
        if (Check(size, 0, 100_000, nameof(size)) <= 1)
        {
            return this;
        }

        var (full, small) = (Size, Size.Times(1 / size));
        return Resize(small.Width, small.Height, ResizeKernel.Mean).Resize(full.Width, full.Height, ResizeKernel.Nearest);
    }

    /// <summary>The traces of a lossy format.</summary>
    /// <param name="encoding">JPEG, WebP or AVIF.</param>
    /// <param name="quality">1 to 100.</param>
    public Image Reencode(ImageEncoding encoding, int quality) => encoding is ImageEncoding.Jpeg or ImageEncoding.Webp or ImageEncoding.Avif
        ? With(new ReencodeOperation(encoding, (int)Check(quality, 1, 100, nameof(quality))))
        : throw new ArgumentOutOfRangeException(nameof(encoding), encoding, "JPEG, WebP or AVIF.");

    /// <summary>Own code for rows of pixels.</summary>
    public Image Kernel(IPixelKernel kernel) => With(new KernelOperation(kernel ?? throw new ArgumentNullException(nameof(kernel))));

    /// <summary>Own code for pixels: red, green, blue and alpha, 0 to 1. Called on several threads at once.</summary>
    public Image Pixels(Func<Vector4, Vector4> change, ColourSpace space = ColourSpace.Srgb) => Kernel(new PointKernel(space, change));

    /// <summary>Own code for rows of pixels of 8 bits.</summary>
    public Image Kernel(IByteKernel kernel) => With(new ByteKernelOperation(kernel ?? throw new ArgumentNullException(nameof(kernel))));

    /// <summary>Own code for pixels of 8 bits. Called on several threads at once.</summary>
    public Image Bytes(Func<Colour, Colour> change) => Kernel(new BytePointKernel(change));

    private static void Splat(double[] weights, int size, double x, double y, double weight)
    {
        var (left, top) = ((int)Math.Floor(x), (int)Math.Floor(y));
        for (var corner = 0; corner < 4; corner++)
        {
            var (column, row) = (left + (corner & 1), top + (corner >> 1));
            if (column < size && row < size)
            {
                weights[(row * size) + column] += weight * (1 - Math.Abs(x - column)) * (1 - Math.Abs(y - row));
            }
        }
    }
}
