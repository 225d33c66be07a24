using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Filters.Standard.Effects;

/// <summary>v' = v + 4 Y (1 - Y) n, n Gaussian noise: strongest in the middle tones, none in pure black and white, as grain of film.</summary>
/// <remarks>The weight counts alpha in, so that half clear pixels get half the grain.</remarks>
[Filter("builtin.filters.standard.grain", "Grain", Group = "Effects", Description = "The grain of film.")]
internal sealed class GrainFilter : IImageFilter
{
    // Noise of a quarter of the range hides everything.
    private const double Strongest = 0.25;

    [Parameter(Help = "How strong it is.", Min = 0, Max = 100, Step = 1, Unit = "%")]
    public double Amount { get; set; } = 20;

    [Parameter(Help = "Size of a grain.", Min = 1, Max = 50, Step = 0.1, Unit = "px")]
    public double Size { get; set; } = 1.5;

    [Parameter(Help = "Grains of different colours, as of a sensor.")]
    public bool Coloured { get; set; }

    public Image Apply(Image image, FilterContext context)
    {
        if (Amount == 0)
        {
            return image;
        }

        var noisy = image.Noise(Amount / 100 * Strongest, context.Seed, Size, grey: !Coloured);
        return image.Blend(noisy, image.BlackAndWhite().Curve(value => 4 * value * (1 - value)));
    }
}
