using System.Numerics;

namespace PluginHost.Sdk.Imaging.Kernels;

/// <summary>A kernel that makes each pixel from that pixel alone.</summary>
/// <param name="Space">In which numbers.</param>
/// <param name="Change">Red, green, blue, alpha before and after. Called on several threads at once.</param>
public sealed record PointKernel(ColourSpace Space, Func<Vector4, Vector4> Change) : IPixelKernel
{
    /// <inheritdoc/>
    public void Row(in KernelRow row)
    {
        var input = row.Input;
        var output = row.Output;
        for (var i = 0; i < output.Length; i++)
        {
            output[i] = Change(input[i]);
        }
    }
}
