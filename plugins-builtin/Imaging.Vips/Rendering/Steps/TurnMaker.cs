using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Operations;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Steps;

internal sealed class TurnMaker : StepMaker<TurnOperation>
{
    protected override string? Problem(TurnOperation step, ImageSize before) => Ranges.Problem(("quarters", step.Quarters, 1, 3));

    protected override bool LooksBack(TurnOperation step) => true;

    protected override Layer Make(TurnOperation step, Layer before, StepContext context)
    {
        var ready = before.Settled(context.Session);
        var image = context.Session.Run("rot", ready.Image, call => call.With("angle", step.Quarters switch { 1 => "d90", 2 => "d180", _ => "d270" }));
        return ready.Over(image);
    }
}
