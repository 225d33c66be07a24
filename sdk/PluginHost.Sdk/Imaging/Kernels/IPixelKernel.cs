using System.Numerics;

namespace PluginHost.Sdk.Imaging.Kernels;

/// <summary>Own work on pixels, a row at a time. <b>Implemented by plugins.</b> Best a record: equal kernels give equal pictures.</summary>
/// <remarks>
/// The host runs the loop over rows, on several threads at once: keep nothing between calls. A pixel is a <see cref="Vector4"/> of red, green, blue
/// and alpha, 0 to 1, colours not multiplied by alpha, in the numbers of <see cref="Space"/>.
/// </remarks>
public interface IPixelKernel
{
    /// <summary>In which numbers it works.</summary>
    ColourSpace Space { get; }

    /// <summary>How many pixels around a pixel it looks at, at full size; 0 for none.</summary>
    int Radius => 0;

    /// <summary>Makes one row.</summary>
    void Row(in KernelRow row);
}
