using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Operations;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Steps;

internal sealed class ResizeMaker : StepMaker<ResizeOperation>
{
    protected override string? Problem(ResizeOperation step, ImageSize before) => Ranges.Problem(("width", step.Width, 1, 1_000_000), ("height", step.Height, 1, 1_000_000));

    // Both ask for rows far apart, on several threads at once.
    protected override bool LooksBack(ResizeOperation step) => step.Kernel is ResizeKernel.Nearest or ResizeKernel.Mean;

    protected override Layer Make(ResizeOperation step, Layer before, StepContext context) => Resizing.To(before, context.Size, step.Kernel, context.Session);
}
