using System.Numerics;
using PluginHost.Plugins.Imaging.Vips.Native;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Rows;

/// <summary>Another number of pixels, each the mean of the area that it covers of the picture before.</summary>
/// <remarks>Rows are asked for one by one: a block may be a thousand rows high.</remarks>
internal sealed class MeanMaker(ImageSize before, ImageSize after) : PictureMaker
{
    public override bool PreparesItself => true;

    public override void Make(VipsRegion output, ReadOnlySpan<nint> inputs)
    {
        var area = output.Area;
        var (left, right) = (Place(area.Left, before.Width, after.Width), Place(area.Left + area.Width, before.Width, after.Width));
        var (from, to) = ((int)left, Math.Min((int)Math.Ceiling(right), before.Width));
        var sums = new Vector4[to - from];
        for (var y = area.Top; y < area.Top + area.Height; y++)
        {
            Add(inputs[0], from, Place(y, before.Height, after.Height), Place(y + 1, before.Height, after.Height), sums);
            var made = output.Row<Vector4>(y, area.Left, area.Width, RowFormat.FloatPixel);
            for (var x = 0; x < made.Length; x++)
            {
                made[x] = Mean(sums, Place(area.Left + x, before.Width, after.Width) - from, Place(area.Left + x + 1, before.Width, after.Width) - from);
            }
        }
    }

    private static double Place(int at, int before, int after) => (double)at * before / after;

    /// <summary>The mean of rows, each counted as far as it lies within.</summary>
    private unsafe void Add(nint input, int left, double top, double bottom, Span<Vector4> sums)
    {
        sums.Clear();
        for (var row = (int)top; row < Math.Min(bottom, before.Height); row++)
        {
            var weight = (float)((Math.Min(row + 1, bottom) - Math.Max(row, top)) / (bottom - top));
            if (weight <= 0)
            {
                continue;
            }

            var needs = new VipsRect(left, row, sums.Length, 1);
            if (VipsApi.RegionPrepare(input, &needs) != 0)
            {
                throw VipsException.ForFailureOf("region_prepare");
            }

            var pixels = new VipsRegion(input).Row<Vector4>(row, left, sums.Length, RowFormat.FloatPixel);
            for (var x = 0; x < sums.Length; x++)
            {
                sums[x] += pixels[x] * weight;
            }
        }
    }

    private static Vector4 Mean(ReadOnlySpan<Vector4> sums, double from, double to)
    {
        var sum = Vector4.Zero;
        for (var x = (int)from; x < Math.Min(to, sums.Length); x++)
        {
            sum += sums[x] * (float)(Math.Min(x + 1, to) - Math.Max(x, from));
        }

        return sum / (float)(to - from);
    }
}
