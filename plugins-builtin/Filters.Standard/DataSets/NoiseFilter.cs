using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Filters.Standard.DataSets;

/// <summary>v' = v + deviation n for each sRGB channel, n Gaussian (Box and Muller), the same for the same picture and parameters.</summary>
[Filter("builtin.filters.standard.noise", "Noise", Group = "Data set", Description = "Even noise in all tones, as a sensor gives, for training against it.")]
internal sealed class NoiseFilter : IImageFilter
{
    [Parameter(Help = "Standard deviation, of the whole range.", Min = 0, Max = 50, Step = 0.5, Unit = "%")]
    public double Deviation { get; set; } = 5;

    [Parameter(Help = "Size of a speck.", Min = 1, Max = 50, Step = 0.1, Unit = "px")]
    public double Size { get; set; } = 1;

    [Parameter(Help = "The same for all channels.")]
    public bool Grey { get; set; }

    public Image Apply(Image image, FilterContext context) => image.Noise(Deviation / 100, context.Seed, Size, Grey);
}
