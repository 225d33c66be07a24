using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Filters.Standard.Output;

/// <summary>Brings the picture to a box or a number of pixels: factor min(w / W, h / H) to fit, max to fill, sqrt(pixels / (W H)) for megapixels.</summary>
[Filter("builtin.filters.standard.resize", "Resize", Group = "Output", EngineVersion = 2, Description = "Brings the picture into a box or to a number of megapixels.")]
internal sealed class ResizeFilter : IImageFilter
{
    [Parameter(Help = "What the size means.")]
    public ResizeMode Mode { get; set; }

    [Parameter(Help = "Of the box.", Min = 1, Max = 65_500, Step = 1, Unit = "px", VisibleWhen = "Mode=Fit|Fill|Stretch")]
    public int Width { get; set; } = 1920;

    [Parameter(Help = "Of the box.", Min = 1, Max = 65_500, Step = 1, Unit = "px", VisibleWhen = "Mode=Fit|Fill|Stretch")]
    public int Height { get; set; } = 1920;

    [Parameter(Help = "Millions of pixels.", Min = 0.01, Max = 300, Step = 0.1, Unit = "MP", VisibleWhen = "Mode=Megapixels")]
    public double Megapixels { get; set; } = 2;

    [Parameter(Help = "What to keep in the middle.", VisibleWhen = "Mode=Fill")]
    public ImagePoint Focus { get; set; } = ImagePoint.Centre;

    [Parameter(Help = "Whether smaller pictures grow.")]
    public bool Enlarge { get; set; }

    [Parameter(Help = "How pixels between pixels are made.")]
    public ResizeKernel Kernel { get; set; }

    public Image Apply(Image image, FilterContext context) => Mode switch
    {
        ResizeMode.Fill => Filled(image),
        ResizeMode.Stretch => image.Resize(Bounded(Width, image.Width), Bounded(Height, image.Height), Kernel),
        ResizeMode.Megapixels => Scaled(image, Math.Sqrt(Megapixels * 1_000_000 / ((double)image.Width * image.Height))),
        _ => Scaled(image, Math.Min((double)Width / image.Width, (double)Height / image.Height)),
    };

    private Image Filled(Image image)
    {
        // Cut to the shape first: a picture that may not grow keeps the shape all the same.
        var cut = image.CropToAspect((double)Width / Height, Focus);
        return Enlarge || cut.Width > Width ? cut.Resize(Width, Height, Kernel) : cut;
    }

    private Image Scaled(Image image, double factor) => factor >= 1 && !Enlarge ? image : image.Scale(factor, Kernel);

    private int Bounded(int wanted, int there) => Enlarge ? wanted : Math.Min(wanted, there);
}
