using System.Numerics;
using System.Runtime.CompilerServices;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Rows;

/// <summary>Goes over into another picture where a mask is light. Colours are mixed by what they weigh, so that clear ones lend none.</summary>
internal sealed class MixStep(Layer other, Layer mask) : RowStep
{
    private const float Clear = 1e-6f;

    public override IReadOnlyList<Layer> Others { get; } = [other, mask];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Apply(Span<Vector4> row, in RowPlace place)
    {
        for (var x = 0; x < row.Length; x++)
        {
            var (from, to) = (row[x], place.First[x]);
            var amount = Luma.OfMask(place.Second[x]);
            var alpha = from.W + ((to.W - from.W) * amount);
            row[x] = alpha > Clear ? (((from * (from.W * (1 - amount))) + (to * (to.W * amount))) / alpha) with { W = alpha } : Vector4.Zero;
        }
    }
}
