using System.Numerics;
using PluginHost.Plugins.Imaging.Vips.Rendering.Rows;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Operations;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Steps;

internal sealed class FlattenMaker : StepMaker<FlattenOperation>
{
    protected override string? Problem(FlattenOperation step, ImageSize before) => null;

    protected override Layer Make(FlattenOperation step, Layer before, StepContext context) => before.HasAlpha
        ? before.In(ColourSpace.Srgb).Note(new FlattenStep(new Vector4(step.Background.Red, step.Background.Green, step.Background.Blue, 255) / 255)) with { HasAlpha = false }
        : before;
}
