using System.Numerics;

namespace PluginHost.Plugins.Scorer.Quality.Measures;

/// <summary>Luma of Rec. 601.</summary>
internal static class Luma
{
    private const float Red = 0.299f;
    private const float Green = 0.587f;
    private const float Blue = 0.114f;

    public static void Fill(ColourRow row, Span<float> luma)
    {
        var x = 0;
        for (; x <= luma.Length - Vector<float>.Count; x += Vector<float>.Count)
        {
            var y = (Red * Single(row.R, x)) + (Green * Single(row.G, x)) + (Blue * Single(row.B, x));
            y.CopyTo(luma[x..]);
        }

        for (; x < luma.Length; x++)
        {
            luma[x] = (Red * row.R[x]) + (Green * row.G[x]) + (Blue * row.B[x]);
        }
    }

    private static Vector<float> Single(ReadOnlySpan<int> channel, int x) => Vector.ConvertToSingle(new Vector<int>(channel[x..]));
}
