using System.Globalization;
using PluginHost.Plugins.Imaging.Vips.Rendering.Rows;
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
        var resized = kernel == ResizeKernel.Mean ? Means(ready.AsFloats(session), size, session) : Resized(ready, size, kernel, session);
        return mixes ? resized.Unmultiplied(resized.Image) : resized;
    }

    private static Layer Resized(Layer before, ImageSize size, ResizeKernel kernel, RenderSession session)
    {
        var (across, down) = ((double)size.Width / before.Width, (double)size.Height / before.Height);
        if (kernel == ResizeKernel.Nearest)
        {
            return Moved(before, size, "nearest", -0.5, -0.5, session);
        }

        var smaller = across >= 1 && down >= 1 ? before : before.Over(session.Run("resize", before.Image, call => call
            .With("scale", Math.Min(1, across))
            .With("vscale", Math.Min(1, down))
            .With("kernel", NameOf(kernel))));

        // libvips' own enlargement lies half a pixel of the result too far to the right and down.
        return across <= 1 && down <= 1 ? smaller
            : Moved(smaller, size, kernel == ResizeKernel.Linear ? "bilinear" : "bicubic", (Math.Max(1, across) - 1) / 2, (Math.Max(1, down) - 1) / 2, session);
    }

    /// <param name="before">Settled.</param>
    /// <param name="size">The new size.</param>
    /// <param name="interpolation">libvips' name of it.</param>
    /// <param name="right">Where the middle of the first pixel comes to lie.</param>
    /// <param name="below">The same downwards.</param>
    /// <param name="session">Owns what is made.</param>
    private static Layer Moved(Layer before, ImageSize size, string interpolation, double right, double below, RenderSession session) =>
        before.Over(session.Run("affine", before.Image, call => call
            .With("matrix", [(double)size.Width / before.Width, 0, 0, (double)size.Height / before.Height])
            .With("odx", right)
            .With("ody", below)
            .With("oarea", string.Create(CultureInfo.InvariantCulture, $"0 0 {size.Width} {size.Height}"))
            .With("interpolate", interpolation)
            .With("premultiplied", true)
            .With("extend", "copy")));

    private static Layer Means(Layer before, ImageSize size, RenderSession session) => before.Over(MakerSeat.Place(
        new MeanMaker(new ImageSize(before.Width, before.Height), size), session, new MakerShape(size.Width, size.Height, before.Bands, IsFloat: true), before.Image));

    private static string NameOf(ResizeKernel kernel) => kernel switch
    {
        ResizeKernel.Cubic => "cubic",
        ResizeKernel.Linear => "linear",
        _ => "lanczos3",
    };
}
