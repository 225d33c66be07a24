using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Filters.Standard.Colours;

/// <summary>v' = (red R + green G + blue B) / (red + green + blue) on sRGB values, as a colour filter before black and white film.</summary>
/// <remarks>The defaults are the luma of Rec. 709.</remarks>
[Filter("builtin.filters.standard.black-and-white", "Black and white", Group = "Colour", Description = "Mixes the channels into greys.")]
internal sealed class BlackAndWhiteFilter : IImageFilter
{
    [Parameter(Help = "How light reds become.", Min = -200, Max = 300, Step = 1, Unit = "%")]
    public double Red { get; set; } = 21.26;

    [Parameter(Help = "How light greens become.", Min = -200, Max = 300, Step = 1, Unit = "%")]
    public double Green { get; set; } = 71.52;

    [Parameter(Help = "How light blues become.", Min = -200, Max = 300, Step = 1, Unit = "%")]
    public double Blue { get; set; } = 7.22;

    public Image Apply(Image image, FilterContext context) => Red + Green + Blue >= 1
        ? image.BlackAndWhite(Red, Green, Blue)
        : throw new FilterParameterException(nameof(Red), $"Red, green and blue add up to {Red + Green + Blue:0.##} %. Choose them so that they add up to 1 % or more.");
}
