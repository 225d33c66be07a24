using PluginHost.Plugins.Imaging.Vips.Native;
using PluginHost.Plugins.Imaging.Vips.Rendering.Rows;

namespace PluginHost.Plugins.Imaging.Vips.Rendering;

/// <summary>Makes one image of rendered frames, as encoders want it.</summary>
internal static class FrameJoin
{
    /// <summary>The field that tells the height of a frame. Images keep the one of their input, whatever was done to them since.</summary>
    public const string PageHeight = "page-height";

    public static VipsImageHandle Join(IReadOnlyList<Layer> frames, RenderSession session)
    {
        var first = frames[0];
        var all = frames.Count == 1 ? first.Image : MakerSeat.Place(
            new FramesMaker(first.Height, first.Bands),
            session,
            new MakerShape(first.Width, first.Height * frames.Count, first.Bands, IsFloat: false),
            [.. frames.Select(frame => frame.Image)]);

        var copy = session.Threaded(all);
        VipsApi.ImageSetInt(copy, PageHeight, first.Height);
        return copy;
    }
}
