using PluginHost.Plugins.Imaging.Vips.Rendering.Rows;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Operations;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Steps;

internal sealed class MedianMaker : StepMaker<MedianOperation>
{
    protected override string? Problem(MedianOperation step, ImageSize before) => Ranges.Problem(("radius", step.Radius, 1, 20));

    protected override bool LooksBack(MedianOperation step) => true;

    protected override Layer Make(MedianOperation step, Layer before, StepContext context)
    {
        // A window wider than the picture would be refused.
        var reach = Math.Min(context.Scaled(step.Radius), (Math.Min(before.Width, before.Height) - 1) / 2);
        if (reach == 0)
        {
            return before;
        }

        var ready = before.In(ColourSpace.Srgb).Settled(context.Session);
        var edge = (2 * reach) + 1;
        var image = context.Session.Run("rank", ready.Image, call => call.With("width", edge).With("height", edge).With("index", edge * edge / 2));
        var median = ready.Over(image);
        return ready.HasAlpha ? median.Note(new KeepAlphaStep(ready)) : median;
    }
}
