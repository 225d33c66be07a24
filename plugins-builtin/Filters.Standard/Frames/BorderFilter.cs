using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Operations;

namespace PluginHost.Plugins.Filters.Standard.Frames;

/// <summary>Adds width / 100 of the long edge on every side, rounded to pixels.</summary>
[Filter("builtin.filters.standard.border", "Border", Group = "Text and frame", Description = "Puts a frame around the picture.")]
internal sealed class BorderFilter : IImageFilter
{
    [Parameter(Help = "Of each side, in parts of the long edge.", Min = 0, Max = 50, Step = 0.5, Unit = "%")]
    public double Width { get; set; } = 3;

    [Parameter(Help = "A colour, the pixels at the edge, or the picture mirrored.")]
    public PadFill Fill { get; set; }

    [Parameter(Help = "Of the frame.", VisibleWhen = "Fill=Colour")]
    public Colour Colour { get; set; } = Colour.White;

    public Image Apply(Image image, FilterContext context)
    {
        var width = (int)Math.Round(image.OfLongEdge(Width));
        return image.Pad(width, width, width, width, Fill, Colour);
    }
}
