using System.Globalization;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Operations;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Steps;

internal sealed class RotateMaker : StepMaker<RotateOperation>
{
    protected override string? Problem(RotateOperation step, ImageSize before) => Ranges.Problem(("degrees", step.Degrees, -360, 360));

    protected override bool LooksBack(RotateOperation step) => true;

    protected override Layer Make(RotateOperation step, Layer before, StepContext context)
    {
        var clear = step.Background.Alpha < byte.MaxValue;
        var ready = (before with { HasAlpha = before.HasAlpha || clear }).In(ColourSpace.Srgb).Premultiplied(context.Session);
        var (sine, cosine) = Math.SinCos(step.Degrees * Math.PI / 180);
        var (width, height) = (context.Size.Width, context.Size.Height);
        // Pixels are points to libvips: the middle lies between them.
        var (x, y) = ((ready.Width - 1) / 2.0, (ready.Height - 1) / 2.0);
        var image = context.Session.Run("affine", ready.Image, call => call
            .With("matrix", [cosine, -sine, sine, cosine])
            .With("odx", ((width - 1) / 2.0) - ((cosine * x) - (sine * y)))
            .With("ody", ((height - 1) / 2.0) - ((sine * x) + (cosine * y)))
            .With("oarea", string.Create(CultureInfo.InvariantCulture, $"0 0 {width} {height}"))
            .With("interpolate", "bicubic")
            .With("background", Premultiplied(step.Background))
            .With("premultiplied", true)
            .With("extend", "background"));
        return ready.Unmultiplied(image);
    }

    private static double[] Premultiplied(Colour colour)
    {
        var alpha = colour.Alpha / 255.0;
        return [colour.Red / 255.0 * alpha, colour.Green / 255.0 * alpha, colour.Blue / 255.0 * alpha, alpha];
    }
}
