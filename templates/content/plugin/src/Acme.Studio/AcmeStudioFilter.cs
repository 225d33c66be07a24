using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Settings;

namespace Acme.Studio;

/// <summary>A soft glow. What Apply answers is rendered by the host, at screen size while somebody moves a slider.</summary>
[Filter("acme.studio", "Acme.Studio", Group = "Light", Description = "A soft glow in the light parts.")]
internal sealed class AcmeStudioFilter(ISettings<PluginSettings> settings) : IImageFilter
{
    [Parameter(Help = "How much of the glow is added.", Min = 0, Max = 1, Step = 0.01)]
    public double Amount { get; set; } = 0.5;

    [Parameter(Help = "How far it spreads.", Min = 1, Max = 100, Step = 1, Unit = "px")]
    public double Spread { get; set; } = 20;

    public Image Apply(Image image, FilterContext context) =>
        Amount == 0 ? image : image.Blend(image.Overlay(image.Blur(Math.Min(Spread, settings.Current.Limit)), mode: BlendMode.Screen), Amount);
}
