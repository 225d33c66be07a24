using PluginHost.Plugins.Imaging.Vips.Rendering.Rows;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Operations;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Steps;

internal sealed class CompositeMaker : StepMaker<CompositeOperation>
{
    private const int Most = 1_000_000;

    protected override string? Problem(CompositeOperation step, ImageSize before) =>
        Ranges.Problem(("x", step.X, -Most, Most), ("y", step.Y, -Most, Most), ("opacity", step.Opacity, 0, 1))
        ?? (Enum.IsDefined(step.Mode) ? null : "there is no such mode");

    protected override IEnumerable<Image?> Nested(CompositeOperation step) => [step.Overlay];

    protected override Layer Make(CompositeOperation step, Layer before, StepContext context)
    {
        var overlay = context.Build(step.Overlay, context.Scale).In(ColourSpace.Srgb);
        var (x, y) = (context.Scaled(step.X), context.Scaled(step.Y));
        var (width, height) = (before.Width, before.Height);
        if (x >= width || y >= height || x + overlay.Width <= 0 || y + overlay.Height <= 0)
        {
            return before;
        }

        var ready = (overlay with { HasAlpha = true }).AsFloats(context.Session);
        var upper = (x, y, ready.Width, ready.Height) == (0, 0, width, height) ? ready
            : ready.Over(context.Session.Run("embed", ready.Image, call => call.With("x", x).With("y", y).With("width", width).With("height", height).With("extend", "black")));
        return before.In(ColourSpace.Srgb).Note(new CompositeStep(upper, step.Mode, (float)step.Opacity));
    }
}
