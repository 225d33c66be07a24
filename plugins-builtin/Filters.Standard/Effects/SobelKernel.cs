using System.Numerics;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Kernels;

namespace PluginHost.Plugins.Filters.Standard.Effects;

/// <summary>Mixes each pixel with the strength of the edge it lies on: sqrt(gx^2 + gy^2) of luma, by Sobel's 3 x 3 masks over 4.</summary>
/// <param name="Strength">Times the edge's strength.</param>
/// <param name="Dark">Dark edges on white instead of light ones on black.</param>
/// <param name="Amount">0 leaves the picture, 1 shows edges only.</param>
/// <remarks>Hot path: nothing allocated a pixel. A preview has one pixel for several, over which an edge rises as much steeper: its scale takes that off again.</remarks>
internal sealed record SobelKernel(float Strength, bool Dark, float Amount) : IPixelKernel
{
    private const float Weight = 1 / 4f;
    private static readonly Vector4 Luma = new(0.2126f, 0.7152f, 0.0722f, 0);

    public ColourSpace Space => ColourSpace.Srgb;

    public int Radius => 1;

    public void Row(in KernelRow row)
    {
        var output = row.Output;
        ReadOnlySpan<Vector4> aboveLeft = row.Neighbours(-1, -1), above = row.Neighbours(0, -1), aboveRight = row.Neighbours(1, -1);
        ReadOnlySpan<Vector4> left = row.Neighbours(-1, 0), middle = row.Input, right = row.Neighbours(1, 0);
        ReadOnlySpan<Vector4> belowLeft = row.Neighbours(-1, 1), below = row.Neighbours(0, 1), belowRight = row.Neighbours(1, 1);
        var factor = Strength * Weight * (float)row.Scale;
        for (var i = 0; i < output.Length; i++)
        {
            var across = Vector4.Dot(aboveRight[i] + (2 * right[i]) + belowRight[i] - aboveLeft[i] - (2 * left[i]) - belowLeft[i], Luma);
            var down = Vector4.Dot(belowLeft[i] + (2 * below[i]) + belowRight[i] - aboveLeft[i] - (2 * above[i]) - aboveRight[i], Luma);
            var edge = Math.Min(1, MathF.Sqrt((across * across) + (down * down)) * factor);
            output[i] = Vector4.Lerp(middle[i], new Vector4(Dark ? 1 - edge : edge), Amount) with { W = middle[i].W };
        }
    }
}
