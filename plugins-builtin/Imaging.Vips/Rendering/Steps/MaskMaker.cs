using PluginHost.Plugins.Imaging.Vips.Rendering.Rows;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Operations;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Steps;

internal sealed class MaskMaker : StepMaker<MaskOperation>
{
    protected override string? Problem(MaskOperation step, ImageSize before) => null;

    protected override IEnumerable<Image?> Nested(MaskOperation step) => [step.Alpha];

    protected override Layer Make(MaskOperation step, Layer before, StepContext context) =>
        before.In(ColourSpace.Srgb).Note(new MaskStep(context.BuildToFit(step.Alpha))) with { HasAlpha = true };
}
