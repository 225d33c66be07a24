using PluginHost.Plugins.Imaging.Vips.Rendering.Rows;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Operations;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Steps;

internal sealed class SharpenMaker : StepMaker<SharpenOperation>
{
    protected override string? Problem(SharpenOperation step, ImageSize before) =>
        Ranges.Problem(("sigma", step.Sigma, 0, 1000), ("amount", step.Amount, -1, 10), ("threshold", step.Threshold, 0, 1));

    // The picture and its blurred copy are read at different heights.
    protected override bool LooksBack(SharpenOperation step) => true;

    protected override Layer Make(SharpenOperation step, Layer before, StepContext context)
    {
        var session = context.Session;
        if (session.IsDraft && !before.HasAlpha && before.AsBytes(session) is { Bands: SharpenBytesMaker.Bands } bytes)
        {
            return InBytes(bytes.Held(session), step, context);
        }

        var sharp = before.In(ColourSpace.Srgb).Settled(session);
        var blurred = Blurring.Blur(sharp, step.Sigma * context.Scale, session).Settled(session);
        return sharp.Note(new SharpenStep(blurred, (float)step.Amount, (float)step.Threshold));
    }

    // Noted work would be done twice, for the picture and for its blurred copy: a draft does it once, and may round in between.
    private static Layer InBytes(Layer sharp, SharpenOperation step, StepContext context)
    {
        var blurred = Blurring.Blur(sharp, step.Sigma * context.Scale, context.Session).AsBytes(context.Session);
        var shape = new MakerShape(sharp.Width, sharp.Height, sharp.Bands, IsFloat: false);
        return sharp.Over(MakerSeat.Place(new SharpenBytesMaker(step.Amount, step.Threshold), context.Session, shape, sharp.Image, blurred.Image));
    }
}
