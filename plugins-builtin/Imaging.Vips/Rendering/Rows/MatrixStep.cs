using System.Numerics;
using System.Runtime.CompilerServices;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Rows;

/// <summary>Sums of channels.</summary>
/// <param name="red">What red gives to each channel.</param>
/// <param name="green">What green gives to each channel.</param>
/// <param name="blue">What blue gives to each channel.</param>
/// <param name="offset">Added to each channel.</param>
internal sealed class MatrixStep(Vector3 red, Vector3 green, Vector3 blue, Vector3 offset) : RowStep
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Apply(Span<Vector4> row, in RowPlace place)
    {
        var (ofRed, ofGreen, ofBlue, plus) = (new Vector4(red, 0), new Vector4(green, 0), new Vector4(blue, 0), new Vector4(offset, 0));
        foreach (ref var pixel in row)
        {
            var mixed = (ofRed * pixel.X) + (ofGreen * pixel.Y) + (ofBlue * pixel.Z) + plus;
            pixel = mixed with { W = pixel.W };
        }
    }
}
