using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Filters.Standard.Geometry;

/// <summary>Mirrors: x' = width - 1 - x, y' = height - 1 - y, or both.</summary>
[Filter("builtin.filters.standard.flip", "Flip", Group = "Geometry", Description = "Mirrors the picture, without loss.")]
internal sealed class FlipFilter : IImageFilter
{
    [Parameter(Help = "Exchanges left and right.")]
    public bool Horizontal { get; set; } = true;

    [Parameter(Help = "Exchanges top and bottom.")]
    public bool Vertical { get; set; }

    public Image Apply(Image image, FilterContext context)
    {
        var flipped = Horizontal ? image.FlipHorizontal() : image;
        return Vertical ? flipped.FlipVertical() : flipped;
    }
}
