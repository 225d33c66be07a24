using System.Numerics;
using System.Runtime.CompilerServices;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Rows;

/// <summary>Alpha times the lightness of a mask.</summary>
internal sealed class MaskStep(Layer mask) : RowStep
{
    public override IReadOnlyList<Layer> Others { get; } = [mask];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Apply(Span<Vector4> row, in RowPlace place)
    {
        for (var x = 0; x < row.Length; x++)
        {
            row[x].W *= Luma.OfMask(place.First[x]);
        }
    }
}
