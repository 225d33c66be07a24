using System.Numerics;
using System.Runtime.CompilerServices;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Rows;

/// <summary>A colour for each colour: a cube of colours, red fastest, tetrahedral interpolation between its points.</summary>
internal sealed class LookupStep(int size, Vector3[] cube, float amount) : RowStep
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Apply(Span<Vector4> row, in RowPlace place)
    {
        foreach (ref var pixel in row)
        {
            var colour = new Vector3(pixel.X, pixel.Y, pixel.Z);
            pixel = new Vector4(Vector3.Lerp(colour, Find(colour), amount), pixel.W);
        }
    }

    /// <remarks>Six tetrahedra share the diagonal of a cell; the order of the three fractions tells which one holds the colour.</remarks>
    private Vector3 Find(Vector3 colour)
    {
        var at = Vector3.Clamp(colour, Vector3.Zero, Vector3.One) * (size - 1);
        var (red, green, blue) = (Math.Min((int)at.X, size - 2), Math.Min((int)at.Y, size - 2), Math.Min((int)at.Z, size - 2));
        var (r, g, b) = (at.X - red, at.Y - green, at.Z - blue);
        var corner = (((blue * size) + green) * size) + red;
        var (stepRed, stepGreen, stepBlue) = (1, size, size * size);
        var (first, second, one, two, three) = (r >= g, g >= b, r >= b) switch
        {
            (true, true, _) => (stepRed, stepRed + stepGreen, r, g, b),
            (true, false, true) => (stepRed, stepRed + stepBlue, r, b, g),
            (true, false, false) => (stepBlue, stepBlue + stepRed, b, r, g),
            (false, true, true) => (stepGreen, stepGreen + stepRed, g, r, b),
            (false, true, false) => (stepGreen, stepGreen + stepBlue, g, b, r),
            (false, false, _) => (stepBlue, stepBlue + stepGreen, b, g, r),
        };
        return (cube[corner] * (1 - one)) + (cube[corner + first] * (one - two)) + (cube[corner + second] * (two - three))
            + (cube[corner + stepRed + stepGreen + stepBlue] * three);
    }
}
