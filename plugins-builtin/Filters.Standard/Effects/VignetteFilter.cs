using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Operations;

namespace PluginHost.Plugins.Filters.Standard.Effects;

/// <summary>v' = v (1 - amount s(r)): darker towards the corners, with s(t) = 3t^2 - 2t^3 between two radii in half diagonals.</summary>
[Filter("builtin.filters.standard.vignette", "Vignette", Group = "Effects", Description = "Darkens or lightens the corners.")]
internal sealed class VignetteFilter : IImageFilter
{
    private const double Sharpest = 0.01;

    [Parameter(Help = "Above 0 darkens, below 0 lightens.", Min = -100, Max = 100, Step = 1, Unit = "%")]
    public double Amount { get; set; } = 40;

    [Parameter(Help = "Where it begins, from the middle to the corners.", Min = 0, Max = 100, Step = 1, Unit = "%")]
    public double Start { get; set; } = 40;

    [Parameter(Help = "How far it takes from there to its full strength.", Min = 1, Max = 200, Step = 1, Unit = "%")]
    public double Softness { get; set; } = 60;

    public Image Apply(Image image, FilterContext context)
    {
        var amount = Math.Abs(Amount) / 100;
        if (amount == 0)
        {
            return image;
        }

        // A mixture, not a layer on top: alpha stays as it is.
        var corner = Rgb.Of(Amount > 0 ? 0 : 1);
        var strongest = (byte)Math.Round(amount * byte.MaxValue);
        var mask = Image.Circles(image.Width, image.Height, Colour.Black, new Colour(strongest, strongest, strongest), Start / 100, (Start / 100) + Math.Max(Sharpest, Softness / 100));
        return image.Blend(image.Linear(Rgb.Zero, corner), mask);
    }
}
