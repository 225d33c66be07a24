using PluginHost.Plugins.Imaging.Vips.Rendering.Rows;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Operations;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Steps;

internal sealed class CurveMaker : StepMaker<CurveOperation>
{
    private const int MostValues = 65_536;

    protected override string? Problem(CurveOperation step, ImageSize before) =>
        Tables.Problem("red", step.Red, 2, MostValues) ?? Tables.Problem("green", step.Green, 2, MostValues) ?? Tables.Problem("blue", step.Blue, 2, MostValues);

    protected override Layer Make(CurveOperation step, Layer before, StepContext context) =>
        before.In(step.Space).Note(new CurveStep(Tables.ToFloats(step.Red), Tables.ToFloats(step.Green), Tables.ToFloats(step.Blue)));
}
