using PluginHost.Plugins.Imaging.Vips.Rendering.Rows;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Operations;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Steps;

internal sealed class ByteKernelStepMaker : StepMaker<ByteKernelOperation>
{
    protected override string? Problem(ByteKernelOperation step, ImageSize before) => KernelReach.Problem(step.Kernel, step.Kernel?.Radius);

    protected override Layer Make(ByteKernelOperation step, Layer before, StepContext context)
    {
        var ready = WithAlpha(before.AsBytes(context.Session), context.Session);
        var reach = KernelReach.Of(step.Kernel.Radius, context.Scale);
        var maker = new ByteKernelMaker(step.Kernel, reach.Pixels, new ImageSize(ready.Width, ready.Height), context.Scale);
        var shape = new MakerShape(ready.Width, ready.Height, 4, IsFloat: false, reach.Demand);
        // The code may change alpha, whatever there was before.
        return new Layer(MakerSeat.Place(maker, context.Session, shape, reach.Around(ready, context.Session)), IsFloat: false, HasAlpha: true);
    }

    private static Layer WithAlpha(Layer bytes, RenderSession session) =>
        bytes.Bands == 4 ? bytes : bytes.Over(session.Run("addalpha", bytes.Image));
}
