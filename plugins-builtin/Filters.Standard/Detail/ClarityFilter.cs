using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Filters.Standard.Detail;

/// <summary>Local contrast by an unsharp mask of large radius: Y' = Y + amount (Y - blur(Y)), in per cent of the long edge.</summary>
/// <remarks>Below 0 it takes local contrast away and gives a soft glow.</remarks>
[Filter("builtin.filters.standard.clarity", "Clarity", Group = "Detail", EngineVersion = 2, Description = "More or less contrast within parts of the picture.")]
internal sealed class ClarityFilter : IImageFilter
{
    // What the engine's blur goes up to.
    private const double Least = 0.1, Most = 1000;

    [Parameter(Help = "How much local contrast is added.", Min = -100, Max = 100, Step = 1, Unit = "%")]
    public double Amount { get; set; } = 30;

    [Parameter(Help = "Size of the parts, of the long edge.", Min = 0.2, Max = 10, Step = 0.1, Unit = "%")]
    public double Radius { get; set; } = 2;

    public Image Apply(Image image, FilterContext context) => image.Sharpen(Amount / 100, Math.Clamp(image.OfLongEdge(Radius), Least, Most));
}
