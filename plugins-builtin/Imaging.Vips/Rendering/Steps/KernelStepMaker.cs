using PluginHost.Plugins.Imaging.Vips.Rendering.Rows;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Operations;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Steps;

internal sealed class KernelStepMaker : StepMaker<KernelOperation>
{
    private const int MostRadius = 1_000;

    protected override string? Problem(KernelOperation step, ImageSize before) => step.Kernel is null ? "it has no code" : Ranges.Problem(("radius", step.Kernel.Radius, 0, MostRadius));

    protected override Layer Make(KernelOperation step, Layer before, StepContext context)
    {
        var ready = before.In(step.Kernel.Space).AsFloats(context.Session);
        var reach = step.Kernel.Radius == 0 ? 0 : Math.Max(1, (int)Math.Ceiling(step.Kernel.Radius * context.Scale));
        var (width, height) = (ready.Width, ready.Height);
        var wide = reach == 0 ? ready.Image : context.Session.Run("embed", ready.Image, call => call
            .With("x", reach).With("y", reach).With("width", width + (2 * reach)).With("height", height + (2 * reach)).With("extend", "copy"));
        var maker = new KernelMaker(step.Kernel, reach, new ImageSize(width, height), context.Scale);
        var shape = new MakerShape(width, height, 4, IsFloat: true, reach == 0 ? DemandStyle.ThinStrip : DemandStyle.FatStrip);
        // The code may change alpha, whatever there was before.
        return new Layer(MakerSeat.Place(maker, context.Session, shape, wide), IsFloat: true, HasAlpha: true, step.Kernel.Space);
    }
}
