using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Filters.Standard.Colours;

/// <summary>v' = (1 - amount) v + amount Y c on sRGB values, c the colour and Y the luma of Rec. 709.</summary>
[Filter("builtin.filters.standard.tint", "Tint", Group = "Colour", Description = "Goes over into shades of one colour.")]
internal sealed class TintFilter : IImageFilter
{
    [Parameter(Help = "What white becomes.")]
    public Colour Colour { get; set; } = Colour.Amber;

    [Parameter(Help = "How much of it.", Min = 0, Max = 100, Step = 1, Unit = "%")]
    public double Amount { get; set; } = 50;

    public Image Apply(Image image, FilterContext context) => image.Tint(Colour, Amount / 100);
}
