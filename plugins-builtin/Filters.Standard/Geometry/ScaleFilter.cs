using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Filters.Standard.Geometry;

/// <summary>Both sides times a factor, by Lanczos with three lobes (Catmull-Rom where it grows), Catmull-Rom cubic, straight lines, the nearest pixel, or the mean of an area.</summary>
[Filter("builtin.filters.standard.scale", "Scale", Group = "Geometry", EngineVersion = 2, Description = "Makes the picture smaller or larger by a factor.")]
internal sealed class ScaleFilter : IImageFilter
{
    [Parameter(Help = "Of each side.", Min = 1, Max = 1000, Step = 1, Unit = "%")]
    public double Factor { get; set; } = 50;

    [Parameter(Help = "How pixels between pixels are made.")]
    public ResizeKernel Kernel { get; set; }

    public Image Apply(Image image, FilterContext context) => image.Scale(Factor / 100, Kernel);
}
