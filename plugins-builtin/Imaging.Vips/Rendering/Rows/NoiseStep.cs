using System.Numerics;
using System.Runtime.CompilerServices;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Rows;

/// <summary>Gaussian noise that depends on place and seed only, however the picture is cut into pieces.</summary>
/// <param name="deviation">Of the values added.</param>
/// <param name="grain">Pixels of a grain as rendered, at least 1.</param>
/// <param name="grey">The same for all channels.</param>
/// <param name="seed">Of the noise.</param>
internal sealed class NoiseStep(float deviation, double grain, bool grey, int seed) : RowStep
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Apply(Span<Vector4> row, in RowPlace place)
    {
        for (var i = 0; i < row.Length; i++)
        {
            var noise = grain <= 1 ? At(place.X + i, place.Y) : Between((place.X + i) / grain, place.Y / grain);
            row[i] += new Vector4(noise * deviation, 0);
        }
    }

    /// <summary>Mixed from the four grains around, made as strong as one again.</summary>
    private Vector3 Between(double x, double y)
    {
        var (left, top) = ((int)Math.Floor(x), (int)Math.Floor(y));
        var (right, down) = ((float)(x - left), (float)(y - top));
        var (a, b, c, d) = ((1 - right) * (1 - down), right * (1 - down), (1 - right) * down, right * down);
        var sum = (At(left, top) * a) + (At(left + 1, top) * b) + (At(left, top + 1) * c) + (At(left + 1, top + 1) * d);
        return sum / MathF.Sqrt((a * a) + (b * b) + (c * c) + (d * d));
    }

    private Vector3 At(int x, int y)
    {
        var hash = Mix(((ulong)(uint)x << 32 | (uint)y) ^ Mix((uint)seed + 1UL));
        var (first, second) = Pair(hash);
        return grey ? new Vector3(first) : new Vector3(first, second, Pair(Mix(hash)).First);
    }

    /// <summary>Two Gaussian numbers of one hash (Box and Muller).</summary>
    private static (float First, float Second) Pair(ulong hash)
    {
        const float Unit = 1 / 4_294_967_296f;
        var radius = MathF.Sqrt(-2 * MathF.Log(((uint)hash + 0.5f) * Unit));
        var (sine, cosine) = MathF.SinCos((uint)(hash >> 32) * Unit * MathF.Tau);
        return (radius * cosine, radius * sine);
    }

    // The finaliser of SplitMix64.
    private static ulong Mix(ulong value)
    {
        value += 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
