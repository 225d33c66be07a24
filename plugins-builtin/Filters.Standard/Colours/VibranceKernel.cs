using System.Numerics;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Kernels;

namespace PluginHost.Plugins.Filters.Standard.Colours;

/// <summary>v' = Y + (v - Y) (1 + amount (1 - s)), with s = max - min of the channels and Y the luma of Rec. 709.</summary>
/// <remarks>Hot path: nothing allocated, no branch a pixel.</remarks>
internal sealed record VibranceKernel(float Amount) : IPixelKernel
{
    private static readonly Vector4 Weights = new(0.2126f, 0.7152f, 0.0722f, 0);

    public ColourSpace Space => ColourSpace.Srgb;

    public void Row(in KernelRow row)
    {
        var input = row.Input;
        var output = row.Output;
        for (var i = 0; i < output.Length; i++)
        {
            var pixel = input[i];
            var most = Math.Max(pixel.X, Math.Max(pixel.Y, pixel.Z));
            var least = Math.Min(pixel.X, Math.Min(pixel.Y, pixel.Z));
            var luma = Vector4.Dot(pixel, Weights);
            var factor = 1 + (Amount * (1 - Math.Clamp(most - least, 0, 1)));
            output[i] = (new Vector4(luma) + ((pixel - new Vector4(luma)) * factor)) with { W = pixel.W };
        }
    }
}
