using PluginHost.Plugins.Imaging.Vips.Rendering.Rows;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Operations;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Steps;

internal sealed class SharpenMaker : StepMaker<SharpenOperation>
{
    protected override string? Problem(SharpenOperation step, ImageSize before) =>
        Ranges.Problem(("sigma", step.Sigma, 0, 1000), ("amount", step.Amount, -1, 10), ("threshold", step.Threshold, 0, 1));

    // The picture and its blurred copy are read at different heights.
    protected override bool LooksBack(SharpenOperation step) => true;

    protected override Layer Make(SharpenOperation step, Layer before, StepContext context)
    {
        var sharp = before.In(ColourSpace.Srgb).Settled(context.Session);
        var blurred = Blurring.Blur(sharp, step.Sigma * context.Scale, context.Session).Settled(context.Session);
        return sharp.Note(new SharpenStep(blurred, (float)step.Amount, (float)step.Threshold));
    }
}
