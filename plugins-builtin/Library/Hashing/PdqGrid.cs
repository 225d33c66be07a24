namespace PluginHost.Plugins.Library.Hashing;

/// <summary>The 64 x 64 samples that are transformed, and how much they have to tell.</summary>
internal static class PdqGrid
{
    public const int Size = 64;

    public static float[] Sample(float[] plane, int rows, int columns)
    {
        var grid = new float[Size * Size];
        for (var i = 0; i < Size; i++)
        {
            var row = (int)((i + 0.5) * rows / Size);
            for (var j = 0; j < Size; j++)
            {
                grid[(i * Size) + j] = plane[(row * columns) + (int)((j + 0.5) * columns / Size)];
            }
        }

        return grid;
    }

    public static int Quality(float[] grid)
    {
        var gradient = 0;
        for (var i = 0; i < Size; i++)
        {
            for (var j = 0; j < Size; j++)
            {
                var here = grid[(i * Size) + j];
                gradient += i + 1 < Size ? Step(here, grid[((i + 1) * Size) + j]) : 0;
                gradient += j + 1 < Size ? Step(here, grid[(i * Size) + j + 1]) : 0;
            }
        }

        return Math.Min(100, gradient / 90);
    }

    private static int Step(float u, float v) => Math.Abs((int)((u - v) * 100 / 255));
}
