using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Operations;

namespace PluginHost.Plugins.Filters.Standard.DataSets;

/// <summary>Puts the picture in the middle of a square of its long edge.</summary>
[Filter("builtin.filters.standard.pad-to-square", "Pad to a square", Group = "Data set", Description = "Makes a square without cutting anything, as training wants it.")]
internal sealed class PadToSquareFilter : IImageFilter
{
    [Parameter(Help = "A colour, the pixels at the edge, or the picture mirrored.")]
    public PadFill Fill { get; set; }

    [Parameter(Help = "Of the new space.", VisibleWhen = "Fill=Colour")]
    public Colour Colour { get; set; } = Colour.White;

    public Image Apply(Image image, FilterContext context) => image.PadTo(image.Size.LongEdge, image.Size.LongEdge, Colour, Fill);
}
