using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Filters.Standard.Light;

/// <summary>v' = v + m (v^(1 / g) - v) with g = 2^amount, where m is (1 - Y)^2 for shadows and then Y^2 for highlights, blurred.</summary>
/// <remarks>
/// The blurred mask treats neighbours alike, which keeps their contrast: tone mapping by a local operator, as in Reinhard et al. 2002.
/// A mask weighs by alpha, so that half clear pixels change half as much.
/// </remarks>
[Filter("builtin.filters.standard.shadows-highlights", "Shadows and highlights", Group = "Light", EngineVersion = 2, Description = "Lightens or darkens dark and light parts apart.")]
internal sealed class ShadowsHighlightsFilter : IImageFilter
{
    private const double MostSigma = 1000;

    [Parameter(Help = "Above 0 lightens the dark parts.", Min = -100, Max = 100, Step = 1, Unit = "%")]
    public double Shadows { get; set; }

    [Parameter(Help = "Below 0 darkens the light parts.", Min = -100, Max = 100, Step = 1, Unit = "%")]
    public double Highlights { get; set; }

    [Parameter(Help = "How large the parts are, of the long edge.", Min = 0, Max = 10, Step = 0.1, Unit = "%")]
    public double Radius { get; set; } = 1;

    public Image Apply(Image image, FilterContext context)
    {
        var lifted = Changed(image, Shadows, value => (1 - value) * (1 - value));
        return Changed(lifted, Highlights, value => value * value);
    }

    private Image Changed(Image image, double amount, Func<double, double> weight)
    {
        if (amount == 0)
        {
            return image;
        }

        var mask = image.BlackAndWhite().Curve(weight).Blur(Math.Min(image.OfLongEdge(Radius), MostSigma));
        return image.Blend(image.Gamma(Math.Pow(2, amount / 100)), mask);
    }
}
