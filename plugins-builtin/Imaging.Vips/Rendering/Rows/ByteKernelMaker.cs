using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Kernels;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Rows;

/// <summary>Pieces of rows of four bytes for a kernel.</summary>
/// <param name="kernel">The code.</param>
/// <param name="reach">Pixels around a piece that it may look at.</param>
/// <param name="size">Of the picture as rendered.</param>
/// <param name="scale">Pixels as rendered for one at full size.</param>
internal sealed class ByteKernelMaker(IByteKernel kernel, int reach, ImageSize size, double scale) : KernelMaker<Colour>(kernel, reach)
{
    private readonly int _reach = reach;

    protected override void Make(ReadOnlySpan<Colour> around, int stride, Span<Colour> made, int x, int y) => kernel.Row(new ByteRow(around, stride, _reach, made, x, y, size, scale));
}
