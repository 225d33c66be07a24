using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Kernels;

namespace Fixtures.Worker;

/// <summary>Answers code, which cannot leave its process.</summary>
[Filter("fixtures.worker.code", "Code")]
public sealed class CodeFilter : IImageFilter
{
    public Image Apply(Image image, FilterContext context) => image.Kernel(new Nothing());

    private sealed record Nothing : IPixelKernel
    {
        public ColourSpace Space => default;

        public void Row(in KernelRow row)
        {
        }
    }
}
