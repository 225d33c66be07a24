using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Filters.Standard.DataSets;

/// <summary>Writes the picture as JPEG and reads it again; alpha stays.</summary>
/// <remarks>A preview has fewer pixels, so that its blocks of 8 x 8 are larger than those of the result.</remarks>
[Filter("builtin.filters.standard.jpeg-artefacts", "JPEG artefacts", Group = "Data set", Description = "The traces of strong compression, for training against them.")]
internal sealed class JpegArtefactsFilter : IImageFilter
{
    [Parameter(Help = "1 is worst, 100 hardly to be seen.", Min = 1, Max = 100, Step = 1)]
    public int Quality { get; set; } = 25;

    public Image Apply(Image image, FilterContext context) => image.Reencode(ImageEncoding.Jpeg, Quality);
}
