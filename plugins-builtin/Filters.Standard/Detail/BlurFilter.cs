using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Filters.Standard.Detail;

/// <summary>Gaussian blur: each pixel becomes the mean of its neighbours, weighted by exp(-d^2 / (2 size^2)).</summary>
/// <remarks>In linear light highlights stay as bright as behind a lens out of focus.</remarks>
[Filter("builtin.filters.standard.blur", "Blur", Group = "Detail", EngineVersion = 2, Description = "Softens the whole picture.")]
internal sealed class BlurFilter : IImageFilter
{
    [Parameter(Help = "Standard deviation of the blur.", Min = 0, Max = 200, Step = 0.5, Unit = "px")]
    public double Size { get; set; } = 3;

    [Parameter(Help = "Mixes light as a lens does, so that highlights stay bright.")]
    public bool LinearLight { get; set; }

    public Image Apply(Image image, FilterContext context) => image.Blur(Size, LinearLight ? ColourSpace.Linear : ColourSpace.Srgb);
}
