using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Operations;

namespace PluginHost.Plugins.Filters.Standard.Colours;

/// <summary>Each channel of linear light times a gain: red 2^(t / 2), green 2^(-m / 2), blue 2^(-t / 2), all by what keeps the luminance of grey.</summary>
/// <remarks>Gains in linear light are von Kries' adaptation with the primaries of sRGB for receptors.</remarks>
[Filter("builtin.filters.standard.white-balance", "White balance", Group = "Colour", Description = "Makes the light warmer or cooler, greener or more magenta.")]
internal sealed class WhiteBalanceFilter : IImageFilter
{
    [Parameter(Help = "Above 0 is warmer, below 0 cooler.", Min = -100, Max = 100, Step = 1, Unit = "%")]
    public double Temperature { get; set; }

    [Parameter(Help = "Above 0 is more magenta, below 0 greener.", Min = -100, Max = 100, Step = 1, Unit = "%")]
    public double Tint { get; set; }

    public Image Apply(Image image, FilterContext context)
    {
        if (Temperature == 0 && Tint == 0)
        {
            return image;
        }

        var (red, green, blue) = (Math.Pow(2, Temperature / 200), Math.Pow(2, -Tint / 200), Math.Pow(2, -Temperature / 200));
        var luminance = (0.2126 * red) + (0.7152 * green) + (0.0722 * blue);
        return image.Linear(new Rgb(red / luminance, green / luminance, blue / luminance), Rgb.Zero, ColourSpace.Linear);
    }
}
