using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Operations;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Steps;

internal sealed class PadMaker : StepMaker<PadOperation>
{
    private const int Most = 1_000_000;

    protected override string? Problem(PadOperation step, ImageSize before) =>
        Ranges.Problem(("left", step.Left, 0, Most), ("top", step.Top, 0, Most), ("right", step.Right, 0, Most), ("bottom", step.Bottom, 0, Most))
        ?? (Enum.IsDefined(step.Fill) ? null : "there is no such fill");

    // A mirrored edge at the top shows lower rows first.
    protected override bool LooksBack(PadOperation step) => step.Fill == PadFill.Mirror;

    protected override Layer Make(PadOperation step, Layer before, StepContext context)
    {
        var clear = step is { Fill: PadFill.Colour, Colour.Alpha: < byte.MaxValue };
        var ready = clear && !before.HasAlpha ? (before with { HasAlpha = true }).In(ColourSpace.Srgb).AsFloats(context.Session)
            : step.Fill == PadFill.Colour ? before.In(ColourSpace.Srgb).Settled(context.Session)
            : before.Settled(context.Session);
        var image = context.Session.Run("embed", ready.Image, call =>
        {
            call.With("x", Math.Min(context.Scaled(step.Left), context.Size.Width - 1)).With("y", Math.Min(context.Scaled(step.Top), context.Size.Height - 1));
            call.With("width", context.Size.Width).With("height", context.Size.Height);
            call.With("extend", step.Fill switch { PadFill.Edge => "copy", PadFill.Mirror => "mirror", _ => "background" });
            if (step.Fill == PadFill.Colour)
            {
                call.With("background", Background(step.Colour, ready));
            }
        });
        return ready.Over(image);
    }

    private static double[] Background(Colour colour, Layer layer)
    {
        double[] channels = [colour.Red, colour.Green, colour.Blue, colour.Alpha];
        return [.. channels.Take(layer.Bands).Select(channel => layer.IsFloat ? channel / byte.MaxValue : channel)];
    }
}
