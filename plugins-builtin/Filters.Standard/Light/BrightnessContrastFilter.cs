using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Filters.Standard.Light;

/// <summary>v' = (v + brightness - 0.5) tan((contrast + 1) pi / 4) + 0.5 for each sRGB channel.</summary>
/// <remarks>The tangent makes -100 % grey, 0 neutral and 100 % black and white only, with equal steps that look about equal.</remarks>
[Filter("builtin.filters.standard.brightness-contrast", "Brightness and contrast", Group = "Light", Description = "Lightens or darkens all tones alike, and spreads them.")]
internal sealed class BrightnessContrastFilter : IImageFilter
{
    [Parameter(Help = "Added to every tone.", Min = -100, Max = 100, Step = 1, Unit = "%")]
    public double Brightness { get; set; }

    [Parameter(Help = "Spreads tones about the middle grey.", Min = -100, Max = 100, Step = 1, Unit = "%")]
    public double Contrast { get; set; }

    public Image Apply(Image image, FilterContext context) => image.Brightness(Brightness / 100).Contrast(Contrast / 100);
}
