using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Operations;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Steps;

internal sealed class CropMaker : StepMaker<CropOperation>
{
    protected override string? Problem(CropOperation step, ImageSize before) => Ranges.Problem(
        ("x", step.X, 0, before.Width - 1), ("y", step.Y, 0, before.Height - 1), ("width", step.Width, 1, int.MaxValue), ("height", step.Height, 1, int.MaxValue));

    protected override Layer Make(CropOperation step, Layer before, StepContext context)
    {
        var ready = before.Settled(context.Session);
        // Rounding of place and size apart may miss the edge by a pixel.
        var (width, height) = (Math.Min(context.Size.Width, ready.Width), Math.Min(context.Size.Height, ready.Height));
        var (left, top) = (Math.Min(context.Scaled(step.X), ready.Width - width), Math.Min(context.Scaled(step.Y), ready.Height - height));
        var image = context.Session.Run("extract_area", ready.Image, call => call.With("left", left).With("top", top).With("width", width).With("height", height), input: "input");
        return ready.Over(image);
    }
}
