using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Filters.Standard.Geometry;

/// <summary>The largest part of a shape, about a focus as far as the edges allow.</summary>
[Filter("builtin.filters.standard.aspect-crop", "Crop to a shape", Group = "Geometry", Description = "Keeps the largest part of a shape such as a square or 16:9.")]
internal sealed class AspectCropFilter : IImageFilter
{
    [Parameter(Help = "Width to height.")]
    public Shape Shape { get; set; }

    [Parameter(Help = "Of the shape, in any unit.", Min = 0.1, Max = 100, Step = 0.1, VisibleWhen = "Shape=Own")]
    public double Width { get; set; } = 1;

    [Parameter(Help = "Of the shape, in the same unit.", Min = 0.1, Max = 100, Step = 0.1, VisibleWhen = "Shape=Own")]
    public double Height { get; set; } = 1;

    [Parameter(Help = "What to keep in the middle.")]
    public ImagePoint Focus { get; set; } = ImagePoint.Centre;

    public Image Apply(Image image, FilterContext context) => image.CropToAspect(Aspect(), Focus);

    private double Aspect() => Shape switch
    {
        Shape.OneToOne => 1,
        Shape.FourToFive => 4 / 5.0,
        Shape.FiveToFour => 5 / 4.0,
        Shape.TwoToThree => 2 / 3.0,
        Shape.ThreeToTwo => 3 / 2.0,
        Shape.ThreeToFour => 3 / 4.0,
        Shape.FourToThree => 4 / 3.0,
        Shape.NineToSixteen => 9 / 16.0,
        Shape.SixteenToNine => 16 / 9.0,
        Shape.TwentyOneToNine => 21 / 9.0,
        _ => Width / Height,
    };
}
