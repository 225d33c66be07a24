using PluginHost.Plugins.Imaging.Vips.Rendering.Rows;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Operations;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Steps;

internal sealed class MixMaker : StepMaker<MixOperation>
{
    protected override string? Problem(MixOperation step, ImageSize before) =>
        step.Other.Size is var size && size != before ? $"the other picture is {size.Width} x {size.Height} pixels, this one {before.Width} x {before.Height}" : null;

    protected override IEnumerable<Image?> Nested(MixOperation step) => [step.Other, step.Mask];

    protected override Layer Make(MixOperation step, Layer before, StepContext context)
    {
        var other = context.Build(step.Other, context.Scale).In(ColourSpace.Srgb).Settled(context.Session);
        var mask = context.BuildToFit(step.Mask);
        return before.In(ColourSpace.Srgb).Note(new MixStep(other, mask)) with { HasAlpha = before.HasAlpha || other.HasAlpha };
    }
}
