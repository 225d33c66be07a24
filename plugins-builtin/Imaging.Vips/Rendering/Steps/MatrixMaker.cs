using System.Numerics;
using PluginHost.Plugins.Imaging.Vips.Rendering.Rows;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Operations;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Steps;

internal sealed class MatrixMaker : StepMaker<MatrixOperation>
{
    protected override string? Problem(MatrixOperation step, ImageSize before) => Rgbs.Problem(("red", step.Red), ("green", step.Green), ("blue", step.Blue), ("offset", step.Offset));

    protected override Layer Make(MatrixOperation step, Layer before, StepContext context) => before.In(step.Space).Note(new MatrixStep(
        new Vector3((float)step.Red.Red, (float)step.Green.Red, (float)step.Blue.Red),
        new Vector3((float)step.Red.Green, (float)step.Green.Green, (float)step.Blue.Green),
        new Vector3((float)step.Red.Blue, (float)step.Green.Blue, (float)step.Blue.Blue),
        step.Offset.ToVector()));
}
