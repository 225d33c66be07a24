using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Operations;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Steps;

internal sealed class FlipMaker : StepMaker<FlipOperation>
{
    protected override string? Problem(FlipOperation step, ImageSize before) => null;

    protected override bool LooksBack(FlipOperation step) => !step.Horizontal;

    protected override Layer Make(FlipOperation step, Layer before, StepContext context)
    {
        var ready = before.Settled(context.Session);
        var image = context.Session.Run("flip", ready.Image, call => call.With("direction", step.Horizontal ? "horizontal" : "vertical"));
        return ready.Over(image);
    }
}
