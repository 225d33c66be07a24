using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Steps;

/// <summary>Other numbers of pixels for a layer.</summary>
internal static class Resizing
{
    public static Layer To(Layer before, ImageSize size, ResizeKernel kernel, RenderSession session)
    {
        if ((before.Width, before.Height) == (size.Width, size.Height))
        {
            return before;
        }

        var mixes = before.HasAlpha && kernel != ResizeKernel.Nearest;
        var ready = mixes ? before.Premultiplied(session) : before.Settled(session);
        var image = session.Run("resize", ready.Image, call => call
            .With("scale", (double)size.Width / before.Width)
            .With("vscale", (double)size.Height / before.Height)
            .With("kernel", NameOf(kernel)));
        return mixes ? ready.Unmultiplied(image) : ready.Over(image);
    }

    private static string NameOf(ResizeKernel kernel) => kernel switch
    {
        ResizeKernel.Cubic => "cubic",
        ResizeKernel.Linear => "linear",
        ResizeKernel.Nearest => "nearest",
        _ => "lanczos3",
    };
}
