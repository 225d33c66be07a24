using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Filters.Standard.Effects;

/// <summary>Averages over blocks, gives some a wrong colour, blurs and sharpens the result, and mixes it with the picture: v' = (1 - strength) v + strength p.</summary>
/// <remarks>Blocks divide the picture evenly, so that they may be a little larger or smaller than asked for.</remarks>
[Filter("builtin.filters.standard.pixelate", "Pixelate", Group = "Effects", EngineVersion = 2, Description = "Square blocks of one colour, with wrong blocks, blur and sharpening where wanted.")]
internal sealed class PixelateFilter : IImageFilter
{
    [Parameter(Help = "Edge of a block.", Min = 1, Max = 500, Step = 1, Unit = "px")]
    public double BlockSize { get; set; } = 16;

    [Parameter(Help = "Share of blocks that get a colour by chance.", Min = 0, Max = 100, Step = 1, Unit = "%")]
    public double ErrorRate { get; set; }

    [Parameter(Help = "Wrong blocks are grey and not coloured.")]
    public bool GreyErrors { get; set; }

    [Parameter(Help = "How much of the result is laid over the picture.", Min = 0, Max = 100, Step = 1, Unit = "%")]
    public double Strength { get; set; } = 100;

    [Parameter(Help = "Softens the blocks, in parts of their size.", Min = 0, Max = 100, Step = 1, Unit = "%")]
    public double Blur { get; set; }

    [Parameter(Help = "Makes edges of blocks harder.", Min = 0, Max = 300, Step = 5, Unit = "%")]
    public double Sharpen { get; set; }

    public Image Apply(Image image, FilterContext context)
    {
        if (Strength == 0)
        {
            return image;
        }

        var (size, small) = (image.Size, image.Size.Times(1 / BlockSize));
        var blocks = image.Resize(small.Width, small.Height, ResizeKernel.Mean);
        var damaged = ErrorRate == 0 ? blocks : blocks.Kernel(new BlockErrors(ErrorRate / 100, GreyErrors, context.Seed));
        var degraded = damaged.Resize(size.Width, size.Height, ResizeKernel.Nearest).Blur(BlockSize * Blur / 100).Sharpen(Sharpen / 100);
        return image.Blend(degraded, Strength / 100);
    }
}
