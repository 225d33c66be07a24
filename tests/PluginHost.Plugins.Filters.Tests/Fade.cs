using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Filters.Tests;

[Filter("test.fade", "Fade", Group = "Test")]
public sealed class Fade : IImageFilter
{
    [Parameter(Min = 0, Max = 1)]
    public double Amount { get; set; } = 0.5;

    [Parameter]
    public Image? Over { get; set; }

    public Image Apply(Image image, FilterContext context) => Over is { } over ? image.Blend(over, Amount) : image.Saturate(1 - Amount);
}
