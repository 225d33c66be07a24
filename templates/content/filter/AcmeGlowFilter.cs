using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;

namespace Acme.Glow;

/// <summary>Each property with [Parameter] becomes a control; what Apply answers is rendered by the host, at screen size while somebody moves a slider.</summary>
[Filter("acme.glow", "Acme.Glow", Group = "Light", Description = "A soft glow in the light parts.")]
public sealed class AcmeGlowFilter : IImageFilter
{
    [Parameter(Help = "How much of the glow is added.", Min = 0, Max = 1, Step = 0.01)]
    public double Amount { get; set; } = 0.5;

    [Parameter(Help = "How far it spreads.", Min = 1, Max = 100, Step = 1, Unit = "px")]
    public double Spread { get; set; } = 20;

    public Image Apply(Image image, FilterContext context) => image.Blend(image.Overlay(image.Blur(Spread), mode: BlendMode.Screen), Amount);
}
