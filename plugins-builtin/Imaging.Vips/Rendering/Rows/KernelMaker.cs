using System.Numerics;
using PluginHost.Plugins.Imaging.Vips.Native;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Kernels;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Rows;

/// <summary>Calls a plugin's code for every piece of a row.</summary>
/// <param name="kernel">The code.</param>
/// <param name="reach">Pixels around a piece that it may look at. The input has as many more on every side.</param>
/// <param name="size">Of the picture as rendered.</param>
/// <param name="scale">Pixels as rendered for one at full size.</param>
internal sealed class KernelMaker(IPixelKernel kernel, int reach, ImageSize size, double scale) : PictureMaker
{
    public override VipsRect Needs(VipsRect area) => new(area.Left, area.Top, area.Width + (2 * reach), area.Height + (2 * reach));

    public override void Make(VipsRegion output, ReadOnlySpan<nint> inputs)
    {
        var area = output.Area;
        var input = new VipsRegion(inputs[0]);
        var stride = input.LineSize / RowFormat.FloatPixel;
        var window = (stride * 2 * reach) + area.Width + (2 * reach);
        for (var y = area.Top; y < area.Top + area.Height; y++)
        {
            var around = input.Row<Vector4>(y, area.Left, window, RowFormat.FloatPixel);
            var made = output.Row<Vector4>(y, area.Left, area.Width, RowFormat.FloatPixel);
            try
            {
                kernel.Row(new KernelRow(around, stride, reach, made, area.Left, y, size, scale));
            }
            catch (Exception exception)
            {
                throw new KernelException(kernel.GetType(), exception);
            }
        }
    }
}
