using PluginHost.Plugins.Imaging.Vips.Rendering.Rows;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Operations;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Steps;

internal sealed class LinearMaker : StepMaker<LinearOperation>
{
    protected override string? Problem(LinearOperation step, ImageSize before) => Rgbs.Problem(("factor", step.Factor), ("offset", step.Offset));

    protected override Layer Make(LinearOperation step, Layer before, StepContext context) =>
        before.In(step.Space).Note(new LinearStep(step.Factor.ToVector(), step.Offset.ToVector()));
}
