namespace PluginHost.Plugins.Filters.Standard.Light;

/// <summary>A smooth curve through points that never overshoots them: rising between rising points, flat beyond the ends.</summary>
/// <remarks>Cubic Hermite pieces with the tangents of Fritsch and Carlson, "Monotone Piecewise Cubic Interpolation", 1980.</remarks>
internal sealed class MonotoneCurve
{
    private readonly double[] _x;
    private readonly double[] _y;
    private readonly double[] _tangents;

    /// <param name="x">At least two, each larger than the one before.</param>
    /// <param name="y">As many.</param>
    public MonotoneCurve(double[] x, double[] y)
    {
        (_x, _y) = (x, y);
        _tangents = Tangents(x, y);
        IsIdentity = x[0] == 0 && x[^1] == 1 && x.AsSpan().SequenceEqual(y);
    }

    /// <summary>Whether it changes nothing.</summary>
    public bool IsIdentity { get; }

    public double At(double x)
    {
        if (x <= _x[0])
        {
            return _y[0];
        }

        if (x >= _x[^1])
        {
            return _y[^1];
        }

        var found = Array.BinarySearch(_x, x);
        var left = found >= 0 ? found : ~found - 1;
        var width = _x[left + 1] - _x[left];
        var t = (x - _x[left]) / width;
        var rest = 1 - t;
        return (((1 + (2 * t)) * rest * rest) * _y[left]) + (t * rest * rest * width * _tangents[left])
            + ((t * t * (3 - (2 * t))) * _y[left + 1]) - (t * t * rest * width * _tangents[left + 1]);
    }

    private static double[] Tangents(double[] x, double[] y)
    {
        var slopes = new double[x.Length - 1];
        for (var i = 0; i < slopes.Length; i++)
        {
            slopes[i] = (y[i + 1] - y[i]) / (x[i + 1] - x[i]);
        }

        var tangents = new double[x.Length];
        (tangents[0], tangents[^1]) = (slopes[0], slopes[^1]);
        for (var i = 1; i < slopes.Length; i++)
        {
            tangents[i] = slopes[i - 1] * slopes[i] <= 0 ? 0 : (slopes[i - 1] + slopes[i]) / 2;
        }

        for (var i = 0; i < slopes.Length; i++)
        {
            Limit(slopes[i], ref tangents[i], ref tangents[i + 1]);
        }

        return tangents;
    }

    /// <summary>Within a circle of three slopes a piece is monotone.</summary>
    private static void Limit(double slope, ref double left, ref double right)
    {
        if (slope == 0)
        {
            (left, right) = (0, 0);
            return;
        }

        var (a, b) = (left / slope, right / slope);
        var length = Math.Sqrt((a * a) + (b * b));
        if (length > 3)
        {
            (left, right) = (3 * a / length * slope, 3 * b / length * slope);
        }
    }
}
