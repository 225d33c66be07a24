using PluginHost.Plugins.Imaging.Vips.Native;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Rows;

/// <summary>One colour, in bytes.</summary>
internal sealed class SolidMaker(Colour colour, int bands) : PictureMaker
{
    private readonly byte[] _pixel = [colour.Red, colour.Green, colour.Blue, colour.Alpha];

    public override void Make(VipsRegion output, ReadOnlySpan<nint> inputs)
    {
        var area = output.Area;
        for (var y = area.Top; y < area.Top + area.Height; y++)
        {
            var row = output.Row<byte>(y, area.Left, area.Width * bands, bands);
            for (var at = 0; at < row.Length; at += bands)
            {
                _pixel.AsSpan(0, bands).CopyTo(row[at..]);
            }
        }
    }
}
