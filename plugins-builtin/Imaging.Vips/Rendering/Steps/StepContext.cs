using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Sources;

namespace PluginHost.Plugins.Imaging.Vips.Rendering.Steps;

/// <summary>Where a step is made.</summary>
/// <param name="Session">Of the rendering.</param>
/// <param name="Declared">Size after the step, at full size.</param>
/// <param name="Scale">Pixels as rendered for one at full size.</param>
/// <param name="Build">Renders another picture of the description at a scale.</param>
internal sealed record StepContext(RenderSession Session, ImageSize Declared, double Scale, Func<Image, double, Layer> Build)
{
    /// <summary>Size after the step, as rendered.</summary>
    public ImageSize Size => Declared.Times(Scale);

    /// <summary>A length or place as rendered.</summary>
    public int Scaled(int pixels) => (int)Math.Round(pixels * Scale);

    /// <summary>Another picture, brought to the size of this one.</summary>
    public Layer BuildToFit(Image image)
    {
        // One colour needs no stretching.
        if (image is { Source: SolidSource solid, Operations.Count: 0 })
        {
            return Build(Image.Solid(Size.Width, Size.Height, solid.Colour), 1);
        }

        var other = Build(image, Scale);
        return Resizing.To(other, Size, ResizeKernel.Linear, Session).In(ColourSpace.Srgb).Settled(Session);
    }
}
