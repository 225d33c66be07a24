using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Operations;

namespace PluginHost.Plugins.Filters.Standard.Colours;

/// <summary>v' = (1 - amount) v + amount M v on sRGB values, M a matrix of the look.</summary>
/// <remarks>
/// Black and white has the luma of Rec. 709 in each row; sepia is the matrix of CSS Filter Effects 1; cool and warm weigh red and blue 12 %
/// against each other; vivid is that specification's saturate(1.5).
/// </remarks>
[Filter("builtin.filters.standard.colour-filter", "Colour filter", Group = "Colour", Description = "Gives the picture one of five looks.")]
internal sealed class ColourFilter : IImageFilter
{
    private const double More = 1.12, Less = 0.88, Vividness = 1.5;

    [Parameter(Help = "Which look.")]
    public Look Look { get; set; }

    [Parameter(Help = "How much of it.", Min = 0, Max = 100, Step = 1, Unit = "%")]
    public double Amount { get; set; } = 100;

    public Image Apply(Image image, FilterContext context)
    {
        var amount = Amount / 100;
        return amount == 0 ? image : Look switch
        {
            Look.BlackAndWhite => image.Saturate(1 - amount),
            Look.Sepia => image.Matrix(Part(amount, 0, 0.393, 0.769, 0.189), Part(amount, 1, 0.349, 0.686, 0.168), Part(amount, 2, 0.272, 0.534, 0.131)),
            Look.Cool => image.Linear(new Rgb(Mix(Less, amount), 1, Mix(More, amount)), Rgb.Zero),
            Look.Warm => image.Linear(new Rgb(Mix(More, amount), 1, Mix(Less, amount)), Rgb.Zero),
            _ => image.Saturate(Mix(Vividness, amount)),
        };
    }

    private static double Mix(double factor, double amount) => 1 + ((factor - 1) * amount);

    private static Rgb Part(double amount, int channel, double red, double green, double blue)
    {
        var kept = 1 - amount;
        return new Rgb((red * amount) + (channel == 0 ? kept : 0), (green * amount) + (channel == 1 ? kept : 0), (blue * amount) + (channel == 2 ? kept : 0));
    }
}
