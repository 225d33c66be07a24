using System.Numerics;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Kernels;

namespace PluginHost.Benchmarks.Parts.Kernels;

/// <summary>Work as a filter's author writes it, and the same pixel by pixel for the plain loop.</summary>
internal sealed record ToneKernel(float Amount) : IPixelKernel
{
    private static readonly Vector4 Weights = new(0.2126f, 0.7152f, 0.0722f, 0);

    public ColourSpace Space => ColourSpace.Srgb;

    public static Vector4 Change(Vector4 pixel, float amount)
    {
        var luma = new Vector4(Vector4.Dot(pixel, Weights));
        var curved = pixel * pixel * (new Vector4(3) - (2 * pixel));
        return Vector4.Clamp(luma + ((curved - luma) * amount), Vector4.Zero, Vector4.One) with { W = pixel.W };
    }

    public void Row(in KernelRow row)
    {
        var input = row.Input;
        var output = row.Output;
        for (var i = 0; i < output.Length; i++)
        {
            output[i] = Change(input[i], Amount);
        }
    }
}
