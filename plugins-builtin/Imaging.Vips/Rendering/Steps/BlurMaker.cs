using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Operations;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Steps;

internal sealed class BlurMaker : StepMaker<BlurOperation>
{
    protected override string? Problem(BlurOperation step, ImageSize before) => Ranges.Problem(("sigma", step.Sigma, 0, 1000));

    protected override Layer Make(BlurOperation step, Layer before, StepContext context) =>
        Blurring.Blur(before.In(step.Space), step.Sigma * context.Scale, context.Session);
}
