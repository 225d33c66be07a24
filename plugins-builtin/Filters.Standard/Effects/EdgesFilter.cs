using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Filters.Standard.Effects;

/// <summary>v' = (1 - amount) v + amount strength |gradient of luma|, by Sobel's masks (<see cref="SobelKernel"/>).</summary>
[Filter("builtin.filters.standard.edges", "Edges", Group = "Effects", Description = "Draws the edges of the picture as lines.")]
internal sealed class EdgesFilter : IImageFilter
{
    [Parameter(Help = "How strongly edges show.", Min = 0, Max = 500, Step = 5, Unit = "%")]
    public double Strength { get; set; } = 100;

    [Parameter(Title = "Dark lines", Help = "Dark lines on white, not light ones on black.")]
    public bool Dark { get; set; }

    [Parameter(Help = "How much of the result is laid over the picture.", Min = 0, Max = 100, Step = 1, Unit = "%")]
    public double Amount { get; set; } = 100;

    public Image Apply(Image image, FilterContext context) => Amount == 0 ? image : image.Kernel(new SobelKernel((float)(Strength / 100), Dark, (float)(Amount / 100)));
}
