using System.Numerics;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Kernels;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Rows;

/// <summary>Pieces of rows of four floats for a kernel.</summary>
/// <param name="kernel">The code.</param>
/// <param name="reach">Pixels around a piece that it may look at.</param>
/// <param name="size">Of the picture as rendered.</param>
/// <param name="scale">Pixels as rendered for one at full size.</param>
internal sealed class VectorKernelMaker(IPixelKernel kernel, int reach, ImageSize size, double scale) : KernelMaker<Vector4>(kernel, reach)
{
    private readonly int _reach = reach;

    protected override void Make(ReadOnlySpan<Vector4> around, int stride, Span<Vector4> made, int x, int y) => kernel.Row(new KernelRow(around, stride, _reach, made, x, y, size, scale));
}
