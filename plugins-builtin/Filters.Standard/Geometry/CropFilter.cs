using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Filters.Standard.Geometry;

/// <summary>Keeps a rectangle, its edges rounded to whole pixels.</summary>
[Filter("builtin.filters.standard.crop", "Crop", Group = "Geometry", Description = "Keeps a part of the picture.")]
internal sealed class CropFilter : IImageFilter
{
    [Parameter(Help = "The part to keep.")]
    public ImageRegion Region { get; set; } = ImageRegion.Whole;

    public Image Apply(Image image, FilterContext context)
    {
        // Rounded edges, not a rounded place and size: parts that meet share no pixel and leave none out.
        var (left, top) = ((int)Math.Round(Region.X * image.Width), (int)Math.Round(Region.Y * image.Height));
        var (right, bottom) = ((int)Math.Round((Region.X + Region.Width) * image.Width), (int)Math.Round((Region.Y + Region.Height) * image.Height));
        return image.Crop(left, top, right - left, bottom - top);
    }
}
