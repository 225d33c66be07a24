using System.Numerics;

namespace PluginHost.Plugins.Scorer.Quality.Measures;

/// <summary>Hues in 180 bins of two degrees, red in the first.</summary>
/// <remarks>In vectors and without branches: on noise the processor would guess most of them wrong.</remarks>
internal static class HueBins
{
    public const int Count = 180;

    /// <summary>Reds lie on both sides of zero: so many bins before the first one are counted apart.</summary>
    public const int Wrap = 30;

    /// <summary>Where pixels without a hue are counted.</summary>
    public const int Grey = Wrap + Count;

    // A hue needs saturation and value above this, of 255.
    private const int Minimum = 20;

    public static void Fill(ColourRow row, Span<int> bins)
    {
        var x = 0;
        for (; x <= bins.Length - Vector<int>.Count; x += Vector<int>.Count)
        {
            Of(new Vector<int>(row.R[x..]), new Vector<int>(row.G[x..]), new Vector<int>(row.B[x..])).CopyTo(bins[x..]);
        }

        for (; x < bins.Length; x++)
        {
            bins[x] = Of(new Vector<int>(row.R[x]), new Vector<int>(row.G[x]), new Vector<int>(row.B[x]))[0];
        }
    }

    /// <summary>The histogram with the bins before the first folded in.</summary>
    public static int[] Folded(ReadOnlySpan<int> counts)
    {
        var hues = counts.Slice(Wrap, Count).ToArray();
        for (var i = 0; i < Wrap; i++)
        {
            hues[Count - Wrap + i] += counts[i];
        }

        return hues;
    }

    private static Vector<int> Of(Vector<int> r, Vector<int> g, Vector<int> b)
    {
        var value = Vector.Max(r, Vector.Max(g, b));
        var delta = value - Vector.Min(r, Vector.Min(g, b));
        var isRed = Vector.Equals(value, r);
        var isGreen = Vector.Equals(value, g);
        var difference = Vector.ConditionalSelect(isRed, g - b, Vector.ConditionalSelect(isGreen, b - r, r - g));
        var sector = Vector.ConditionalSelect(isRed, Vector<int>.Zero, Vector.ConditionalSelect(isGreen, new Vector<int>(60), new Vector<int>(120)));
        var within = Vector.ConvertToSingle(difference) * 30f / Vector.ConvertToSingle(Vector.Max(delta, Vector<int>.One));
        var bin = sector + Vector.ConvertToInt32(within + new Vector<float>(Wrap + 0.5f));
        var hasHue = Vector.GreaterThan(value, new Vector<int>(Minimum)) & Vector.GreaterThan(delta * 255, value * Minimum);
        return Vector.ConditionalSelect(hasHue, bin, new Vector<int>(Grey));
    }
}
