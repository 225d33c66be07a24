using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Filters.Standard.Effects;

/// <summary>Convolution with the way of an unsteady hand (<see cref="ShakePath"/>), which differs from picture to picture.</summary>
[Filter("builtin.filters.standard.camera-shake", "Camera shake", Group = "Effects", Description = "Blurs along a crooked path, as an unsteady hand does.")]
internal sealed class CameraShakeFilter : IImageFilter
{
    [Parameter(Help = "How far the hand moves from the middle.", Min = 0, Max = 60, Step = 1, Unit = "px")]
    public double Strength { get; set; } = 8;

    public Image Apply(Image image, FilterContext context)
    {
        if (Strength == 0)
        {
            return image;
        }

        var weights = ShakePath.Weights(Strength, context.Seed);
        return image.Convolve((int)Math.Sqrt(weights.Length), weights);
    }
}
