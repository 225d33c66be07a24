using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Filters.Standard.Light;

/// <summary>v' = low + (high - low) clamp((v - black) / (white - black))^(1 / gamma) for each sRGB channel.</summary>
[Filter("builtin.filters.standard.levels", "Levels", Group = "Light", Description = "Says what is black, what is white, and how light the middle is.")]
internal sealed class LevelsFilter : IImageFilter
{
    private const double Largest = 255;

    [Parameter(Title = "Black point", Help = "Tones up to this become black.", Min = 0, Max = 252, Step = 1)]
    public int Black { get; set; }

    [Parameter(Title = "White point", Help = "Tones from this on become white.", Min = 1, Max = 255, Step = 1)]
    public int White { get; set; } = 255;

    [Parameter(Help = "Above 1 lightens the middle, below 1 darkens it.", Min = 0.1, Max = 10, Step = 0.01)]
    public double Gamma { get; set; } = 1;

    [Parameter(Title = "Output black", Help = "The tone that black becomes.", Min = 0, Max = 255, Step = 1)]
    public int OutputBlack { get; set; }

    [Parameter(Title = "Output white", Help = "The tone that white becomes.", Min = 0, Max = 255, Step = 1)]
    public int OutputWhite { get; set; } = 255;

    public Image Apply(Image image, FilterContext context)
    {
        if (White <= Black)
        {
            throw new FilterParameterException(nameof(White), $"The white point {White} is not above the black point {Black}.");
        }

        return image.Levels(Black / Largest, White / Largest, Gamma).Linear((OutputWhite - OutputBlack) / Largest, OutputBlack / Largest);
    }
}
