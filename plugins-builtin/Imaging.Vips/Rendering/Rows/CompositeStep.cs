using System.Numerics;
using System.Runtime.CompilerServices;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Rows;

/// <summary>Lays another picture over this one, as W3C Compositing and Blending Level 1 says for source-over with a separable mode.</summary>
internal sealed class CompositeStep(Layer upper, BlendMode mode, float opacity) : RowStep
{
    private const float Clear = 1e-6f;

    public override IReadOnlyList<Layer> Others { get; } = [upper];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Apply(Span<Vector4> row, in RowPlace place)
    {
        for (var x = 0; x < row.Length; x++)
        {
            var (lower, over) = (row[x], place.First[x]);
            var cover = over.W * opacity;
            if (cover <= 0)
            {
                continue;
            }

            var alpha = cover + (lower.W * (1 - cover));
            var mixed = mode == BlendMode.Normal ? over : Vector4.Lerp(over, Blend(lower, over), lower.W);
            row[x] = alpha > Clear ? (((mixed * cover) + (lower * (lower.W * (1 - cover)))) / alpha) with { W = alpha } : Vector4.Zero;
        }
    }

    private Vector4 Blend(Vector4 lower, Vector4 upper)
    {
        lower = Vector4.Clamp(lower, Vector4.Zero, Vector4.One);
        upper = Vector4.Clamp(upper, Vector4.Zero, Vector4.One);
        return mode switch
        {
            BlendMode.Multiply => lower * upper,
            BlendMode.Screen => lower + upper - (lower * upper),
            BlendMode.Overlay => HardLight(upper, lower),
            BlendMode.Darken => Vector4.Min(lower, upper),
            BlendMode.Lighten => Vector4.Max(lower, upper),
            BlendMode.HardLight => HardLight(lower, upper),
            BlendMode.SoftLight => new Vector4(SoftLight(lower.X, upper.X), SoftLight(lower.Y, upper.Y), SoftLight(lower.Z, upper.Z), 0),
            BlendMode.Difference => Vector4.Abs(lower - upper),
            BlendMode.Add => Vector4.Min(lower + upper, Vector4.One),
            _ => upper,
        };
    }

    private static Vector4 HardLight(Vector4 lower, Vector4 upper) => new(HardLight(lower.X, upper.X), HardLight(lower.Y, upper.Y), HardLight(lower.Z, upper.Z), 0);

    private static float HardLight(float lower, float upper) => upper <= 0.5f ? lower * 2 * upper : lower + ((2 * upper) - 1) - (lower * ((2 * upper) - 1));

    private static float SoftLight(float lower, float upper)
    {
        if (upper <= 0.5f)
        {
            return lower - ((1 - (2 * upper)) * lower * (1 - lower));
        }

        var lifted = lower <= 0.25f ? ((((16 * lower) - 12) * lower) + 4) * lower : MathF.Sqrt(lower);
        return lower + (((2 * upper) - 1) * (lifted - lower));
    }
}
