namespace PluginHost.Plugins.Decoder.Heif.Colour;

/// <summary>Where red, green and blue are on the CIE chart; white is D65.</summary>
internal readonly record struct ChromaticPrimaries(double RedX, double RedY, double GreenX, double GreenY, double BlueX, double BlueY)
{
    // Bradford adaptation from D65 to D50, the white of profiles.
    private static readonly double[,] ToD50 =
    {
        { 1.0478112, 0.0228866, -0.0501270 },
        { 0.0295424, 0.9904844, -0.0170491 },
        { -0.0092345, 0.0150436, 0.7521316 },
    };

    private static readonly double[] D65 = [0.3127 / 0.3290, 1, (1 - 0.3127 - 0.3290) / 0.3290];

    public static ChromaticPrimaries Bt709 { get; } = new(0.640, 0.330, 0.300, 0.600, 0.150, 0.060);

    /// <summary>XYZ of full red, green and blue under D50: a row each.</summary>
    public double[][] Columns()
    {
        double[][] axes = [Xyz(RedX, RedY), Xyz(GreenX, GreenY), Xyz(BlueX, BlueY)];
        var scale = Solve(axes, D65);
        return [.. axes.Select((axis, index) => Adapt([.. axis.Select(value => value * scale[index])]))];
    }

    private static double[] Xyz(double x, double y) => [x / y, 1, (1 - x - y) / y];

    private static double[] Adapt(double[] xyz) => [.. Enumerable.Range(0, 3).Select(row => (ToD50[row, 0] * xyz[0]) + (ToD50[row, 1] * xyz[1]) + (ToD50[row, 2] * xyz[2]))];

    /// <summary>How much of each axis makes <paramref name="white"/>: Cramer's rule.</summary>
    private static double[] Solve(double[][] axes, double[] white)
    {
        var whole = Determinant(axes[0], axes[1], axes[2]);
        return [Determinant(white, axes[1], axes[2]) / whole, Determinant(axes[0], white, axes[2]) / whole, Determinant(axes[0], axes[1], white) / whole];
    }

    private static double Determinant(double[] a, double[] b, double[] c) =>
        (a[0] * ((b[1] * c[2]) - (b[2] * c[1]))) - (b[0] * ((a[1] * c[2]) - (a[2] * c[1]))) + (c[0] * ((a[1] * b[2]) - (a[2] * b[1])));
}
