using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;

namespace Fixtures.Worker;

/// <summary>Answers a description, which is data.</summary>
[Filter("fixtures.worker.turn", "Turn")]
public sealed class TurnFilter : IImageFilter
{
    [Parameter(Min = 0, Max = 10)]
    public double Blur { get; init; } = 2;

    public Image Apply(Image image, FilterContext context) => image.Blur(Blur);
}
