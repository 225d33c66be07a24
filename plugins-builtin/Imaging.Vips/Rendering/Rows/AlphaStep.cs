using System.Numerics;
using System.Runtime.CompilerServices;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Rows;

/// <summary>Multiplies colours by alpha, or takes that back.</summary>
internal sealed class AlphaStep : RowStep
{
    private const float Clear = 1e-6f;

    private readonly bool _divide;

    private AlphaStep(bool divide) => _divide = divide;

    public static AlphaStep Multiply { get; } = new(false);

    public static AlphaStep Divide { get; } = new(true);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Apply(Span<Vector4> row, in RowPlace place)
    {
        foreach (ref var pixel in row)
        {
            var alpha = pixel.W;
            pixel = (_divide ? alpha > Clear ? pixel / alpha : Vector4.Zero : pixel * alpha) with { W = alpha };
        }
    }
}
