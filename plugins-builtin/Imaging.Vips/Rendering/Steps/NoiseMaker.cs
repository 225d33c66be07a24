using PluginHost.Plugins.Imaging.Vips.Rendering.Rows;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Operations;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Steps;

internal sealed class NoiseMaker : StepMaker<NoiseOperation>
{
    protected override string? Problem(NoiseOperation step, ImageSize before) => Ranges.Problem(("deviation", step.Deviation, 0, 1), ("grain", step.Grain, 1, 1000));

    protected override Layer Make(NoiseOperation step, Layer before, StepContext context)
    {
        // Grains smaller than a pixel average out in it.
        var grain = step.Grain * context.Scale;
        var deviation = (float)(step.Deviation * Math.Min(1, grain));
        return before.In(ColourSpace.Srgb).Note(new NoiseStep(deviation, Math.Max(1, grain), step.Grey, step.Seed));
    }
}
