using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Filters.Standard.Frames;

/// <summary>Lays a picture over the picture by a blend mode of W3C Compositing and Blending 1, its long edge in parts of the picture's.</summary>
[Filter("builtin.filters.standard.picture-watermark", "Picture watermark", Group = "Text and frame", EngineVersion = 2, Description = "Lays another picture of the library, such as a logo, over the picture.")]
internal sealed class PictureWatermarkFilter : IImageFilter
{
    [Parameter(Help = "The picture on top; without one nothing happens.")]
    public Image? Picture { get; set; }

    [Parameter(Help = "Its long edge, in parts of the long edge below.", Min = 1, Max = 100, Step = 1, Unit = "%")]
    public double Size { get; set; } = 15;

    [Parameter(Help = "How much of it shows.", Min = 0, Max = 100, Step = 1, Unit = "%")]
    public double Opacity { get; set; } = 60;

    [Parameter(Help = "Where it stands.")]
    public Place Place { get; set; } = Place.BottomRight;

    [Parameter(Help = "Distance from the edges, in parts of the long edge.", Min = 0, Max = 25, Step = 0.5, Unit = "%")]
    public double Margin { get; set; } = 2;

    [Parameter(Help = "How both are mixed.")]
    public BlendMode Mode { get; set; }

    public Image Apply(Image image, FilterContext context)
    {
        if (Picture is null || Opacity == 0)
        {
            return image;
        }

        var edge = Math.Max(1, (int)Math.Round(image.OfLongEdge(Size)));
        var mark = Picture.FitInside(edge, edge);
        var (x, y) = Place.Of(image.Size, mark.Size, image.OfLongEdge(Margin));
        return image.Overlay(mark, x, y, Mode, Opacity / 100);
    }
}
