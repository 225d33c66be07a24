using PluginHost.Plugins.Imaging.Vips.Rendering.Inputs;
using PluginHost.Plugins.Imaging.Vips.Rendering.Rows;
using PluginHost.Plugins.Imaging.Vips.Rendering.Sources;
using PluginHost.Plugins.Imaging.Vips.Rendering.Steps;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Sources;

namespace PluginHost.Plugins.Imaging.Vips.Rendering;

/// <summary>Turns a checked description into a layer, one frame at a time. Nothing is computed yet, but for what a step cannot leave to later.</summary>
internal sealed class PictureBuilder(RenderSession session, InputPictures inputs, int frame)
{
    public Layer Build(Image image, double scale)
    {
        var scales = Scales.Of(image, scale, session.IsDraft);
        var layer = Start(image.Source, scales[0]);
        var size = image.Source.Extent;
        for (var i = 0; i < image.Operations.Count; i++)
        {
            session.Token.ThrowIfCancellationRequested();
            var step = image.Operations[i];
            size = step.SizeAfter(size);
            layer = StepMakers.Of(step).Make(step, layer, new StepContext(session, size, scales[i + 1], Build));
        }

        return layer;
    }

    private Layer Start(ImageSource source, double scale)
    {
        var size = source.Extent.Times(scale);
        return source switch
        {
            InputSource input => inputs[input.Index].Frame(frame, size, session),
            SolidSource solid => Plain(solid.Colour, size),
            GradientSource gradient => Gradient.Make(gradient, size, session),
            TextSource text => Letters.Make(text, size, scale, session),
            _ => throw new NotSupportedException($"{source.GetType().Name} is no source this engine knows."),
        };
    }

    private Layer Plain(Colour colour, ImageSize size)
    {
        var bands = colour.Alpha < byte.MaxValue ? 4 : 3;
        var image = MakerSeat.Place(new SolidMaker(colour, bands), session, new MakerShape(size.Width, size.Height, bands, IsFloat: false));
        return new Layer(image, IsFloat: false, HasAlpha: bands == 4);
    }
}
