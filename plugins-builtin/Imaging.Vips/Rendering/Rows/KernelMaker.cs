using PluginHost.Plugins.Imaging.Vips.Native;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Rows;

/// <summary>Calls a plugin's code for every piece of a row.</summary>
/// <param name="kernel">The code.</param>
/// <param name="reach">Pixels around a piece that it may look at. The input has as many more on every side.</param>
internal abstract unsafe class KernelMaker<TPixel>(object kernel, int reach) : PictureMaker where TPixel : unmanaged
{
    public override VipsRect Needs(VipsRect area) => new(area.Left, area.Top, area.Width + (2 * reach), area.Height + (2 * reach));

    public override void Make(VipsRegion output, ReadOnlySpan<nint> inputs)
    {
        var area = output.Area;
        var input = new VipsRegion(inputs[0]);
        var stride = input.LineSize / sizeof(TPixel);
        var window = (stride * 2 * reach) + area.Width + (2 * reach);
        for (var y = area.Top; y < area.Top + area.Height; y++)
        {
            try
            {
                Make(input.Row<TPixel>(y, area.Left, window, sizeof(TPixel)), stride, output.Row<TPixel>(y, area.Left, area.Width, sizeof(TPixel)), area.Left, y);
            }
            catch (Exception exception)
            {
                throw new KernelException(kernel.GetType(), exception);
            }
        }
    }

    /// <param name="around">The rows that it may look at.</param>
    /// <param name="stride">Pixels from one of them to the next.</param>
    /// <param name="made">What it makes.</param>
    /// <param name="x">Of the first pixel in the picture.</param>
    /// <param name="y">Of the row in the picture.</param>
    protected abstract void Make(ReadOnlySpan<TPixel> around, int stride, Span<TPixel> made, int x, int y);
}
