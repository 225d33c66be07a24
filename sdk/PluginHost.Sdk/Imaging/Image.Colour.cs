using PluginHost.Sdk.Imaging.Operations;

namespace PluginHost.Sdk.Imaging;

/// <content>Lightness and colour.</content>
public sealed partial record Image
{
    // Rec. 709 luma, as CSS Filter Effects 1 uses it on sRGB values.
    private const double LumaRed = 0.2126, LumaGreen = 0.7152, LumaBlue = 0.0722;

    private const double MaxFactor = 1_000_000;

    /// <summary>Adds to every channel in sRGB.</summary>
    /// <param name="amount">-1 (black) to 1 (white).</param>
    public Image Brightness(double amount) => Linear(1, Check(amount, -1, 1, nameof(amount)), ColourSpace.Srgb);

    /// <summary>Stretches sRGB values about the middle grey by tan((amount + 1) pi / 4).</summary>
    /// <param name="amount">-1 (grey) to 1 (black and white only).</param>
    public Image Contrast(double amount)
    {
        var factor = Math.Tan((Math.Min(Check(amount, -1, 1, nameof(amount)), 0.9999) + 1) * Math.PI / 4);
        return amount == 0 ? this : Linear(factor, 0.5 - (0.5 * factor), ColourSpace.Srgb);
    }

    /// <summary>More or less light: linear values times 2^<paramref name="stops"/>.</summary>
    /// <param name="stops">-10 to 10.</param>
    public Image Exposure(double stops) => Linear(Math.Pow(2, Check(stops, -10, 10, nameof(stops))), 0, ColourSpace.Linear);

    /// <summary>Every channel times a factor, plus an offset.</summary>
    public Image Linear(double factor, double offset, ColourSpace space = ColourSpace.Srgb) => Linear(Rgb.Of(factor), Rgb.Of(offset), space);

    /// <summary>Each channel times its factor, plus its offset.</summary>
    public Image Linear(Rgb factor, Rgb offset, ColourSpace space = ColourSpace.Srgb) =>
        CheckAll(factor, nameof(factor)) == Rgb.One && CheckAll(offset, nameof(offset)) == Rgb.Zero ? this : With(new LinearOperation(factor, offset, space));

    /// <summary>Lightens or darkens the middle: sRGB values to the power of 1 / <paramref name="gamma"/>.</summary>
    /// <param name="gamma">0.05 to 20; 1 changes nothing.</param>
    public Image Gamma(double gamma) => Levels(0, 1, gamma);

    /// <summary>What is to be black and what white, and the gamma between.</summary>
    /// <param name="black">sRGB value that becomes black, 0 to 0.99.</param>
    /// <param name="white">sRGB value that becomes white, above <paramref name="black"/> to 1.</param>
    /// <param name="gamma">0.05 to 20; above 1 lightens.</param>
    public Image Levels(double black, double white, double gamma = 1)
    {
        Check(black, 0, 0.99, nameof(black));
        Check(white, black + 0.001, 1, nameof(white));
        Check(gamma, 0.05, 20, nameof(gamma));
        return (black, white, gamma) == (0, 1, 1) ? this : Curve(value => Math.Pow(Math.Clamp((value - black) / (white - black), 0, 1), 1 / gamma));
    }

    /// <summary>The same function for every channel, 0 to 1 in and out.</summary>
    public Image Curve(Func<double, double> curve, ColourSpace space = ColourSpace.Srgb)
    {
        ArgumentNullException.ThrowIfNull(curve);
        const int Points = 4096;
        var table = new double[Points];
        for (var i = 0; i < Points; i++)
        {
            table[i] = Check(curve(i / (Points - 1.0)), -MaxFactor, MaxFactor, nameof(curve));
        }

        var values = new ValueList(table);
        return With(new CurveOperation(values, values, values, space));
    }

    /// <summary>Greys (0) or more vivid (above 1), as CSS <c>saturate()</c>.</summary>
    /// <param name="factor">0 to 10.</param>
    public Image Saturate(double factor) =>
        Check(factor, 0, 10, nameof(factor)) == 1 ? this : Mixed(
            new(Keep(LumaRed, factor), LumaGreen * (1 - factor), LumaBlue * (1 - factor)),
            new(LumaRed * (1 - factor), Keep(LumaGreen, factor), LumaBlue * (1 - factor)),
            new(LumaRed * (1 - factor), LumaGreen * (1 - factor), Keep(LumaBlue, factor)));

    /// <summary>Turns all colours about the grey axis, as CSS <c>hue-rotate()</c>.</summary>
    /// <param name="degrees">-360 to 360.</param>
    public Image RotateHue(double degrees)
    {
        var (sine, cosine) = Math.SinCos(Check(degrees, -360, 360, nameof(degrees)) * Math.PI / 180);
        return degrees % 360 == 0 ? this : Mixed(
            new(LumaRed + (cosine * (1 - LumaRed)) - (sine * LumaRed), LumaGreen - (cosine * LumaGreen) - (sine * LumaGreen), LumaBlue - (cosine * LumaBlue) + (sine * (1 - LumaBlue))),
            new(LumaRed - (cosine * LumaRed) + (sine * 0.143), LumaGreen + (cosine * (1 - LumaGreen)) + (sine * 0.140), LumaBlue - (cosine * LumaBlue) - (sine * 0.283)),
            new(LumaRed - (cosine * LumaRed) - (sine * (1 - LumaRed)), LumaGreen - (cosine * LumaGreen) + (sine * LumaGreen), LumaBlue + (cosine * (1 - LumaBlue)) + (sine * LumaBlue)));
    }

    /// <summary>Goes over into shades of one colour.</summary>
    /// <param name="colour">The colour that white gets.</param>
    /// <param name="amount">0 (as it is) to 1 (that colour only).</param>
    public Image Tint(Colour colour, double amount)
    {
        Check(amount, 0, 1, nameof(amount));
        Rgb Row(double channel, double red, double green, double blue) =>
            new((red * (1 - amount)) + (LumaRed * channel * amount), (green * (1 - amount)) + (LumaGreen * channel * amount), (blue * (1 - amount)) + (LumaBlue * channel * amount));
        return amount == 0 ? this : Mixed(Row(colour.Red / 255.0, 1, 0, 0), Row(colour.Green / 255.0, 0, 1, 0), Row(colour.Blue / 255.0, 0, 0, 1));
    }

    /// <summary>Greys by weights of the channels, which are made to add up to 1.</summary>
    public Image BlackAndWhite(double red = LumaRed, double green = LumaGreen, double blue = LumaBlue)
    {
        var sum = red + green + blue;
        var weights = Math.Abs(sum) < 1e-6 ? new Rgb(red, green, blue) : new Rgb(red / sum, green / sum, blue / sum);
        return Mixed(weights, weights, weights);
    }

    /// <summary>Black becomes white and the other way round, in sRGB.</summary>
    public Image Invert() => Linear(-1, 1);

    /// <summary>Few steps a channel.</summary>
    /// <param name="levels">2 to 256.</param>
    public Image Posterize(int levels)
    {
        var steps = (int)Check(levels, 2, 256, nameof(levels));
        return Curve(value => Math.Min(Math.Floor(value * steps), steps - 1) / (steps - 1));
    }

    /// <summary>Each new channel as a sum of the old ones.</summary>
    /// <param name="red">Weights in the new red.</param>
    /// <param name="green">Weights in the new green.</param>
    /// <param name="blue">Weights in the new blue.</param>
    /// <param name="offset">Added to each.</param>
    /// <param name="space">In which numbers.</param>
    public Image Matrix(Rgb red, Rgb green, Rgb blue, Rgb? offset = null, ColourSpace space = ColourSpace.Srgb) => With(new MatrixOperation(
        CheckAll(red, nameof(red)), CheckAll(green, nameof(green)), CheckAll(blue, nameof(blue)), CheckAll(offset ?? Rgb.Zero, nameof(offset)), space));

    private static Rgb CheckAll(Rgb value, string name)
    {
        ArgumentNullException.ThrowIfNull(value, name);
        Check(value.Red, -MaxFactor, MaxFactor, name);
        Check(value.Green, -MaxFactor, MaxFactor, name);
        Check(value.Blue, -MaxFactor, MaxFactor, name);
        return value;
    }

    private static double Keep(double luma, double factor) => luma + ((1 - luma) * factor);

    private Image Mixed(Rgb red, Rgb green, Rgb blue) => Matrix(red, green, blue);
}
