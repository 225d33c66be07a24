using System.Numerics;
using System.Runtime.CompilerServices;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Rows;

/// <summary>Puts a colour behind.</summary>
internal sealed class FlattenStep(Vector4 background) : RowStep
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Apply(Span<Vector4> row, in RowPlace place)
    {
        foreach (ref var pixel in row)
        {
            pixel = Vector4.Lerp(background, pixel, pixel.W) with { W = 1 };
        }
    }
}
