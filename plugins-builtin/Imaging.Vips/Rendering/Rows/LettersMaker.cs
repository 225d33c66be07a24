using PluginHost.Plugins.Imaging.Vips.Native;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Rows;

/// <summary>Gives the shape of letters, one byte a pixel, their colour.</summary>
internal sealed class LettersMaker(Colour colour) : PictureMaker
{
    private const int Bands = 4;

    public override void Make(VipsRegion output, ReadOnlySpan<nint> inputs)
    {
        var area = output.Area;
        var shapes = new VipsRegion(inputs[0]);
        for (var y = area.Top; y < area.Top + area.Height; y++)
        {
            var shape = shapes.Row<byte>(y, area.Left, area.Width, 1);
            var row = output.Row<byte>(y, area.Left, area.Width * Bands, Bands);
            for (int x = 0, at = 0; x < shape.Length; x++, at += Bands)
            {
                (row[at], row[at + 1], row[at + 2]) = (colour.Red, colour.Green, colour.Blue);
                row[at + 3] = (byte)(((shape[x] * colour.Alpha) + 127) / 255);
            }
        }
    }
}
