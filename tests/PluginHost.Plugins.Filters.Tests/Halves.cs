using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Filters.Tests;

[Filter("test.halves", "Halves", Group = "Test")]
public sealed class Halves : IMultiImageFilter
{
    public IReadOnlyList<FilterOutput> Apply(Image image, FilterContext context) =>
    [
        new FilterOutput(image.Crop(0, 0, image.Width / 2, image.Height)) { Name = "left", Encoding = ImageEncoding.Jpeg },
        new FilterOutput(image.Crop(image.Width / 2, 0, image.Width - (image.Width / 2), image.Height)) { Name = "right", Description = "the right half" },
    ];
}
