using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Filters.Standard.Output;

/// <summary>Leaves pixels alone and says which format they are kept in; JPEG, which has no alpha, gets a colour behind: v' = a v + (1 - a) c.</summary>
[Filter("builtin.filters.standard.convert", "Convert", Group = "Output", Description = "Keeps the picture in another format.")]
internal sealed class ConvertFilter : IMultiImageFilter
{
    [Parameter(Help = "The new format.")]
    public ImageEncoding Format { get; set; } = ImageEncoding.Webp;

    [Parameter(Help = "100 is best and largest.", Min = 1, Max = 100, Step = 1, VisibleWhen = "Format=Jpeg|Webp|Avif")]
    public int Quality { get; set; } = 85;

    [Parameter(Help = "Behind clear parts.", VisibleWhen = "Format=Jpeg")]
    public Colour Background { get; set; } = Colour.White;

    public IReadOnlyList<FilterOutput> Apply(Image image, FilterContext context)
    {
        // The engine puts white behind by itself.
        var solid = Format == ImageEncoding.Jpeg && Background != Colour.White ? image.Flatten(Background) : image;
        var lossy = Format is ImageEncoding.Jpeg or ImageEncoding.Webp or ImageEncoding.Avif;
        return [new FilterOutput(solid) { Encoding = Format, Quality = lossy ? Quality : null }];
    }
}
