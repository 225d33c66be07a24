namespace PluginHost.Sdk.Imaging.Kernels;

/// <summary>A kernel of 8 bits that makes each pixel from that pixel alone.</summary>
/// <param name="Change">The pixel before and after. Called on several threads at once.</param>
public sealed record BytePointKernel(Func<Colour, Colour> Change) : IByteKernel
{
    /// <inheritdoc/>
    public void Row(in ByteRow row)
    {
        var input = row.Input;
        var output = row.Output;
        for (var i = 0; i < output.Length; i++)
        {
            output[i] = Change(input[i]);
        }
    }
}
