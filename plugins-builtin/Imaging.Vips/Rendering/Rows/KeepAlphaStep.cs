using System.Numerics;
using System.Runtime.CompilerServices;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Rows;

/// <summary>Takes alpha from another picture.</summary>
internal sealed class KeepAlphaStep(Layer other) : RowStep
{
    public override IReadOnlyList<Layer> Others { get; } = [other];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Apply(Span<Vector4> row, in RowPlace place)
    {
        for (var x = 0; x < row.Length; x++)
        {
            row[x].W = place.First[x].W;
        }
    }
}
