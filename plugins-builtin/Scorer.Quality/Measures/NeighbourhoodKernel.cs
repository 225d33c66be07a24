using System.Numerics;
using System.Runtime.InteropServices;

namespace PluginHost.Plugins.Scorer.Quality.Measures;

/// <summary>The 3x3 kernels over a stretch of one row of luma.</summary>
internal static class NeighbourhoodKernel
{
    /// <summary>Sums over the pixels <paramref name="from"/> to <paramref name="to"/> of the middle row, which have neighbours on all sides.</summary>
    /// <remarks>Equal terms are paired before they are added: 2c + 2c is exact where c + c + c + c is not, so a flat picture gives exactly 0.</remarks>
    public static NeighbourhoodSums Sum(ReadOnlySpan<float> above, ReadOnlySpan<float> middle, ReadOnlySpan<float> below, int from, int to)
    {
        Vector<float> laplacians = default, squares = default, noises = default, gradients = default;
        var x = from;
        for (; x <= to - Vector<float>.Count; x += Vector<float>.Count)
        {
            var centre = Load(middle, x);
            var right = Load(middle, x + 1);
            var down = Load(below, x);
            var cross = (Load(above, x) + down) + (Load(middle, x - 1) + right);
            var corners = (Load(above, x - 1) + Load(above, x + 1)) + (Load(below, x - 1) + Load(below, x + 1));
            var centre4 = 4 * centre;
            var laplacian = cross - centre4;
            laplacians += laplacian;
            squares += laplacian * laplacian;
            noises += Vector.Abs((corners + centre4) - (2 * cross));
            gradients += Vector.Abs(right - centre) + Vector.Abs(down - centre);
        }

        float sum = Vector.Sum(laplacians), square = Vector.Sum(squares), noise = Vector.Sum(noises), gradient = Vector.Sum(gradients);
        for (; x < to; x++)
        {
            var cross = (above[x] + below[x]) + (middle[x - 1] + middle[x + 1]);
            var corners = (above[x - 1] + above[x + 1]) + (below[x - 1] + below[x + 1]);
            var centre4 = 4 * middle[x];
            var laplacian = cross - centre4;
            sum += laplacian;
            square += laplacian * laplacian;
            noise += MathF.Abs((corners + centre4) - (2 * cross));
            gradient += MathF.Abs(middle[x + 1] - middle[x]) + MathF.Abs(below[x] - middle[x]);
        }

        return new NeighbourhoodSums(sum, square, noise, gradient, to - from);
    }

    private static Vector<float> Load(ReadOnlySpan<float> row, int x) => MemoryMarshal.Cast<float, Vector<float>>(row.Slice(x, Vector<float>.Count))[0];
}
