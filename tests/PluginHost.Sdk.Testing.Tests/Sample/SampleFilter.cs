using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Sdk.Testing.Tests.Sample;

[Filter("acme.sample", "Sample")]
internal sealed class SampleFilter : IImageFilter
{
    [Parameter(Min = 0, Max = 10)]
    public double Amount { get; set; } = 2;

    public Image Apply(Image image, FilterContext context) => Amount == 0 ? image : image.Blur(Amount);
}
