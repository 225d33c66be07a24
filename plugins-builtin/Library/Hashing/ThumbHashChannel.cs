namespace PluginHost.Plugins.Library.Hashing;

/// <summary>The cosine coefficients of one channel: mean, the largest other one, and all others in the order of the format.</summary>
internal sealed record ThumbHashChannel(double Dc, double Scale, double[] Ac)
{
    public static ThumbHashChannel Encode(double[] plane, int width, int height, int nx, int ny)
    {
        var dc = 0.0;
        var scale = 0.0;
        var ac = new List<double>();
        for (var cy = 0; cy < ny; cy++)
        {
            for (var cx = 0; cx * ny < nx * (ny - cy); cx++)
            {
                var value = Coefficient(plane, width, height, cx, cy);
                if (cx == 0 && cy == 0)
                {
                    dc = value;
                    continue;
                }

                ac.Add(value);
                scale = Math.Max(scale, Math.Abs(value));
            }
        }

        return new ThumbHashChannel(dc, scale, [.. ac.Select(value => scale > 0 ? 0.5 + (0.5 / scale * value) : value)]);
    }

    private static double Coefficient(double[] plane, int width, int height, int cx, int cy)
    {
        Span<double> columns = stackalloc double[width];
        for (var x = 0; x < width; x++)
        {
            columns[x] = Math.Cos(Math.PI / width * cx * (x + 0.5));
        }

        var sum = 0.0;
        for (var y = 0; y < height; y++)
        {
            var row = Math.Cos(Math.PI / height * cy * (y + 0.5));
            for (var x = 0; x < width; x++)
            {
                sum += plane[(y * width) + x] * columns[x] * row;
            }
        }

        return sum / (width * height);
    }
}
