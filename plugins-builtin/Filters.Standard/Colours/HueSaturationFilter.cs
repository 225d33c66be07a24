using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Filters.Standard.Colours;

/// <summary>Hue as hue-rotate() and saturation as saturate() of CSS Filter Effects 1, then vibrance (<see cref="VibranceKernel"/>).</summary>
[Filter("builtin.filters.standard.hue-saturation", "Hue and saturation", Group = "Colour", Description = "Turns colours around the circle and makes them stronger or paler.")]
internal sealed class HueSaturationFilter : IImageFilter
{
    [Parameter(Help = "Turns all colours around the colour circle.", Min = -180, Max = 180, Step = 1, Unit = "degrees")]
    public double Hue { get; set; }

    [Parameter(Help = "-100 is grey, 100 twice as strong.", Min = -100, Max = 100, Step = 1, Unit = "%")]
    public double Saturation { get; set; }

    [Parameter(Help = "As saturation, most for pale colours.", Min = -100, Max = 100, Step = 1, Unit = "%")]
    public double Vibrance { get; set; }

    public Image Apply(Image image, FilterContext context)
    {
        var turned = image.RotateHue(Hue).Saturate(1 + (Saturation / 100));
        return Vibrance == 0 ? turned : turned.Kernel(new VibranceKernel((float)(Vibrance / 100)));
    }
}
