using System.Numerics;
using System.Runtime.CompilerServices;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Rows;

/// <summary>A table a channel, straight lines between its values.</summary>
internal sealed class CurveStep(float[] red, float[] green, float[] blue) : RowStep
{
    public override bool IsByChannel => true;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Apply(Span<Vector4> row, in RowPlace place)
    {
        foreach (ref var pixel in row)
        {
            pixel = new Vector4(Read(red, pixel.X), Read(green, pixel.Y), Read(blue, pixel.Z), pixel.W);
        }
    }

    private static float Read(float[] table, float value)
    {
        var at = Math.Clamp(float.IsNaN(value) ? 0 : value, 0, 1) * (table.Length - 1);
        var lower = Math.Min((int)at, table.Length - 2);
        return table[lower] + ((table[lower + 1] - table[lower]) * (at - lower));
    }
}
