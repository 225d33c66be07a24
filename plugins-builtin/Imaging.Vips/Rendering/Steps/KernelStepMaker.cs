using PluginHost.Plugins.Imaging.Vips.Rendering.Rows;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Operations;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Steps;

internal sealed class KernelStepMaker : StepMaker<KernelOperation>
{
    protected override string? Problem(KernelOperation step, ImageSize before) => KernelReach.Problem(step.Kernel, step.Kernel?.Radius);

    protected override Layer Make(KernelOperation step, Layer before, StepContext context)
    {
        var ready = before.In(step.Kernel.Space).AsFloats(context.Session);
        var reach = KernelReach.Of(step.Kernel.Radius, context.Scale);
        var maker = new VectorKernelMaker(step.Kernel, reach.Pixels, new ImageSize(ready.Width, ready.Height), context.Scale);
        var shape = new MakerShape(ready.Width, ready.Height, 4, IsFloat: true, reach.Demand);
        // The code may change alpha, whatever there was before.
        return new Layer(MakerSeat.Place(maker, context.Session, shape, reach.Around(ready, context.Session)), IsFloat: true, HasAlpha: true, step.Kernel.Space);
    }
}
