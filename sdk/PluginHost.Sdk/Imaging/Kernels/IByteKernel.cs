namespace PluginHost.Sdk.Imaging.Kernels;

/// <summary>Own work on pixels of 8 bits a channel, a row at a time. <b>Implemented by plugins.</b> Best a record: equal kernels give equal pictures.</summary>
/// <remarks>
/// A quarter of the memory of an <see cref="IPixelKernel"/>, for work that is exact in bytes: tables, thresholds, bits. What steps before and after
/// would keep between two bytes is rounded here. The host runs the loop over rows, on several threads at once: keep nothing between calls.
/// </remarks>
public interface IByteKernel
{
    /// <summary>How many pixels around a pixel it looks at, at full size; 0 for none.</summary>
    int Radius => 0;

    /// <summary>Makes one row.</summary>
    void Row(in ByteRow row);
}
