using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Steps;

/// <summary>Gaussian blur of a layer in its own numbers.</summary>
internal static class Blurring
{
    // What the mask leaves out at its ends, of the middle's weight; and below which a blur is none.
    private const double LeftOut = 0.005, Least = 0.05;

    // A blur costs its sigma for every pixel. A wide one is made from a smaller picture, in which nobody can see the difference.
    private const double Wide = 12, WideAsSmall = 6;

    public static Layer Blur(Layer before, double sigma, RenderSession session)
    {
        if (sigma < Least)
        {
            return before;
        }

        if (session.IsDraft && sigma <= Wide && before is { HasAlpha: false, Space: ColourSpace.Srgb })
        {
            return InBytes(before.AsBytes(session), sigma, session);
        }

        var ready = before.Premultiplied(session);
        if (sigma <= Wide)
        {
            return ready.Unmultiplied(Gauss(ready, sigma, session).Image);
        }

        var size = new ImageSize(ready.Width, ready.Height);
        var small = size.Times(WideAsSmall / sigma);
        var plain = ready with { HasAlpha = false };
        var shrunk = Resizing.To(plain, small, ResizeKernel.Linear, session);
        var blurred = Gauss(shrunk, sigma * ((double)small.LongEdge / size.LongEdge), session);
        return ready.Unmultiplied(Resizing.To(blurred, size, ResizeKernel.Linear, session).Image);
    }

    // A fifth of the time, and off by a step of 8 bits at most.
    private static Layer InBytes(Layer bytes, double sigma, RenderSession session) => bytes.Over(session.Run("gaussblur", bytes.Image, call => call
        .With("sigma", sigma)
        .With("min_ampl", LeftOut)
        .With("precision", "integer")));

    private static Layer Gauss(Layer layer, double sigma, RenderSession session) => sigma < Least ? layer : layer.Over(session.Run("gaussblur", layer.Image, call => call
        .With("sigma", sigma)
        .With("min_ampl", LeftOut)
        .With("precision", "float")));
}
