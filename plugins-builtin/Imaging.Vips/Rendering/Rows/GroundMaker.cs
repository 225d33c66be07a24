using System.Numerics;
using PluginHost.Plugins.Imaging.Vips.Native;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Rows;

/// <summary>A picture that a function of the place makes, in floats.</summary>
internal sealed class GroundMaker(Func<int, int, Vector4> colourAt) : PictureMaker
{
    public override void Make(VipsRegion output, ReadOnlySpan<nint> inputs)
    {
        var area = output.Area;
        for (var y = area.Top; y < area.Top + area.Height; y++)
        {
            var row = output.Row<Vector4>(y, area.Left, area.Width, RowFormat.FloatPixel);
            for (var x = 0; x < row.Length; x++)
            {
                row[x] = colourAt(area.Left + x, y);
            }
        }
    }
}
