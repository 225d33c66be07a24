using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Filters.Standard.Effects;

/// <summary>v' = min(floor(n v), n - 1) / (n - 1) for each sRGB channel, n the number of tones.</summary>
[Filter("builtin.filters.standard.posterize", "Posterize", Group = "Effects", Description = "Few tones in each channel, as on a poster.")]
internal sealed class PosterizeFilter : IImageFilter
{
    private const int All = 256;

    [Parameter(Help = "In each channel.", Min = 2, Max = All, Step = 1)]
    public int Tones { get; set; } = 6;

    public Image Apply(Image image, FilterContext context) => Tones == All ? image : image.Posterize(Tones);
}
