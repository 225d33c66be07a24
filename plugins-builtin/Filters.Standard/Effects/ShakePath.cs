namespace PluginHost.Plugins.Filters.Standard.Effects;

/// <summary>The way of a hand that holds a camera, as weights for a convolution.</summary>
internal static class ShakePath
{
    private const int Waves = 3;
    private const int StepsAPixel = 8;

    /// <summary>Weights that add up to 1, row by row, of an odd square.</summary>
    /// <param name="reach">How far the way goes from the middle in pixels, above 0.</param>
    /// <param name="seed">Of the way.</param>
    /// <remarks>A sum of waves of falling strength and rising frequency, each with a phase by chance, about its own mean, so that the picture stays in place.</remarks>
    public static double[] Weights(double reach, int seed)
    {
        var size = (2 * (int)Math.Ceiling(reach)) + 1;
        var points = Points(Math.Max(64, (int)(reach * StepsAPixel)), seed);
        var (meanX, meanY) = (points.Average(point => point.X), points.Average(point => point.Y));
        var farthest = points.Max(point => Math.Max(Math.Abs(point.X - meanX), Math.Abs(point.Y - meanY)));
        var weights = new double[size * size];
        foreach (var (x, y) in points)
        {
            Spread(weights, size, (size / 2) + ((x - meanX) / farthest * reach), (size / 2) + ((y - meanY) / farthest * reach), 1.0 / points.Length);
        }

        return weights;
    }

    private static (double X, double Y)[] Points(int count, int seed)
    {
        var points = new (double X, double Y)[count];
        for (var i = 0; i < count; i++)
        {
            var time = (double)i / (count - 1);
            points[i] = (Wave(time, seed, 0), Wave(time, seed, Waves));
        }

        return points;
    }

    private static double Wave(double time, int seed, int place)
    {
        var sum = 0.0;
        for (var wave = 0; wave < Waves; wave++)
        {
            sum += Math.Sin(2 * Math.PI * (((wave + 0.5) * time) + Chance.At(seed, place + wave))) / (wave + 1);
        }

        return sum;
    }

    private static void Spread(double[] weights, int size, double x, double y, double weight)
    {
        var (left, top) = (Math.Clamp((int)x, 0, size - 2), Math.Clamp((int)y, 0, size - 2));
        var (right, down) = (x - left, y - top);
        weights[(top * size) + left] += weight * (1 - right) * (1 - down);
        weights[(top * size) + left + 1] += weight * right * (1 - down);
        weights[((top + 1) * size) + left] += weight * (1 - right) * down;
        weights[((top + 1) * size) + left + 1] += weight * right * down;
    }
}
