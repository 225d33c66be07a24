using PluginHost.Plugins.Imaging.Vips.Native;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Rows;

/// <summary>Lays frames of bytes one below the other, as libvips wants an animation.</summary>
internal sealed class FramesMaker(int frameHeight, int bands) : PictureMaker
{
    public override bool PreparesItself => true;

    public override unsafe void Make(VipsRegion output, ReadOnlySpan<nint> inputs)
    {
        var area = output.Area;
        for (var y = area.Top; y < area.Top + area.Height; y++)
        {
            var region = inputs[y / frameHeight];
            var needs = new VipsRect(area.Left, y % frameHeight, area.Width, 1);
            if (VipsApi.RegionPrepare(region, &needs) != 0)
            {
                throw VipsException.ForFailureOf("region_prepare");
            }

            new VipsRegion(region).Row<byte>(needs.Top, area.Left, area.Width * bands, bands).CopyTo(output.Row<byte>(y, area.Left, area.Width * bands, bands));
        }
    }
}
