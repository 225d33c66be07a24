using System.Numerics;
using System.Runtime.CompilerServices;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Rows;

/// <summary>Each channel times a factor, plus an offset.</summary>
internal sealed class LinearStep(Vector3 factor, Vector3 offset) : RowStep
{
    public override bool IsByChannel => true;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Apply(Span<Vector4> row, in RowPlace place)
    {
        var (by, plus) = (new Vector4(factor, 1), new Vector4(offset, 0));
        foreach (ref var pixel in row)
        {
            pixel = (pixel * by) + plus;
        }
    }
}
