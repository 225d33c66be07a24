using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Filters.Standard.Detail;

/// <summary>Unsharp mask on lightness: Y' = Y + amount t(Y - blur(Y)), where t takes the threshold off each difference.</summary>
/// <remarks>Y has the weights of Rec. 709; all channels get the same addition, so that edges keep their colour.</remarks>
[Filter("builtin.filters.standard.sharpen", "Sharpen", Group = "Detail", Description = "Makes edges and texture crisper.")]
internal sealed class SharpenFilter : IImageFilter
{
    [Parameter(Help = "How much of the difference is added.", Min = 0, Max = 500, Step = 5, Unit = "%")]
    public double Amount { get; set; } = 80;

    [Parameter(Help = "Size of the detail that is sharpened.", Min = 0.3, Max = 50, Step = 0.1, Unit = "px")]
    public double Radius { get; set; } = 1;

    [Parameter(Help = "Differences up to this are left, so that noise is not sharpened.", Min = 0, Max = 50, Step = 0.5, Unit = "%")]
    public double Threshold { get; set; }

    public Image Apply(Image image, FilterContext context) => image.Sharpen(Amount / 100, Radius, Threshold / 100);
}
