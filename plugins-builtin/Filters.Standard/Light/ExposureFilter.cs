using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Filters.Standard.Light;

/// <summary>v' = v 2^stops in linear light, as a longer exposure would.</summary>
[Filter("builtin.filters.standard.exposure", "Exposure", Group = "Light", Description = "More or less light, in stops as on a camera.")]
internal sealed class ExposureFilter : IImageFilter
{
    [Parameter(Help = "Each stop doubles or halves the light.", Min = -5, Max = 5, Step = 0.05, Unit = "stops")]
    public double Stops { get; set; }

    public Image Apply(Image image, FilterContext context) => image.Exposure(Stops);
}
