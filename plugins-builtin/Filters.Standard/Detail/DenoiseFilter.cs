using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Filters.Standard.Detail;

/// <summary>Median filter: each channel becomes the middle value of its (2 radius + 1)^2 neighbours, mixed with the picture by the amount.</summary>
/// <remarks>Tukey's running median takes specks away and keeps edges, which a mean would soften.</remarks>
[Filter("builtin.filters.standard.denoise", "Denoise", Group = "Detail", Description = "Takes specks and noise away and keeps edges.")]
internal sealed class DenoiseFilter : IImageFilter
{
    [Parameter(Help = "How far around a pixel it looks.", Min = 0, Max = 20, Step = 1, Unit = "px")]
    public int Radius { get; set; } = 1;

    [Parameter(Help = "How much of the result is taken.", Min = 0, Max = 100, Step = 1, Unit = "%")]
    public double Amount { get; set; } = 100;

    public Image Apply(Image image, FilterContext context) => Radius == 0 ? image : image.Blend(image.Median(Radius), Amount / 100);
}
