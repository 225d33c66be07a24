using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Filters.Standard.Effects;

/// <summary>Each pixel becomes the mean along a line about it: convolution with a straight stroke.</summary>
[Filter("builtin.filters.standard.motion-blur", "Motion blur", Group = "Effects", EngineVersion = 2, Description = "Blurs along a direction, as if the camera moved.")]
internal sealed class MotionBlurFilter : IImageFilter
{
    [Parameter(Help = "Of the stroke.", Min = 0, Max = 200, Step = 1, Unit = "px")]
    public double Length { get; set; } = 20;

    [Parameter(Help = "0 is from left to right, then clockwise.", Min = -180, Max = 180, Step = 1, Unit = "degrees")]
    public double Angle { get; set; }

    public Image Apply(Image image, FilterContext context) => image.MotionBlur(Length, Angle);
}
