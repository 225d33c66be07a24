namespace PluginHost.Plugins.Library.Hashing;

/// <summary>Two passes of a box filter along rows and columns; at the borders the window shrinks.</summary>
internal static class PdqBlur
{
    private const int Passes = 2;

    public static void Apply(float[] plane, int rows, int columns)
    {
        var buffer = new float[plane.Length];
        for (var pass = 0; pass < Passes; pass++)
        {
            for (var row = 0; row < rows; row++)
            {
                Box(plane, buffer, row * columns, columns, 1, Window(columns));
            }

            for (var column = 0; column < columns; column++)
            {
                Box(buffer, plane, column, rows, columns, Window(rows));
            }
        }
    }

    private static int Window(int dimension) => (dimension + 127) / 128;

    // The window around i spans [i - (window - half), i + half - 1]: half lies ahead of the pixel, the rest behind it.
    private static void Box(float[] source, float[] target, int start, int length, int stride, int window)
    {
        var half = (window + 2) / 2;
        var ahead = half - 1;
        var behind = window - half;
        var sum = 0f;
        var count = 0;
        for (var i = 0; i < Math.Min(ahead, length); i++)
        {
            sum += source[start + (i * stride)];
            count++;
        }

        for (var i = 0; i < length; i++)
        {
            if (i + ahead < length)
            {
                sum += source[start + ((i + ahead) * stride)];
                count++;
            }

            if (i - behind - 1 >= 0)
            {
                sum -= source[start + ((i - behind - 1) * stride)];
                count--;
            }

            target[start + (i * stride)] = sum / count;
        }
    }
}
