using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Sources;

namespace PluginHost.Plugins.Filters.Standard.Frames;

/// <summary>Lays letters over the picture: v' = v + opacity a (c - v), a the letters' coverage; a blurred black copy below them as a shadow.</summary>
[Filter("builtin.filters.standard.text-watermark", "Text watermark", Group = "Text and frame", Description = "Writes over the picture.")]
internal sealed class TextWatermarkFilter : IImageFilter
{
    // Letters are about six tenths as wide as high, lines four tenths apart: enough room for what breaks at the width.
    private const double LetterWidth = 0.6, LineHeight = 1.4;
    private const double ShadowOffset = 0.06, ShadowBlur = 0.08;

    [Parameter(Help = "Line ends are kept.", Max = 500)]
    public string Text { get; set; } = "©";

    [Parameter(Help = "Height of the letters, in parts of the long edge.", Min = 0.5, Max = 30, Step = 0.1, Unit = "%")]
    public double Size { get; set; } = 4;

    [Parameter(Help = "Of the letters.")]
    public Colour Colour { get; set; } = Colour.White;

    [Parameter(Help = "How much of them shows.", Min = 0, Max = 100, Step = 1, Unit = "%")]
    public double Opacity { get; set; } = 60;

    [Parameter(Help = "Where they stand.")]
    public Place Place { get; set; } = Place.BottomRight;

    [Parameter(Help = "Distance from the edges, in parts of the long edge.", Min = 0, Max = 25, Step = 0.5, Unit = "%")]
    public double Margin { get; set; } = 2;

    [Parameter(Help = "A family of fonts that the system has.", Min = 1, Max = 100)]
    public string Font { get; set; } = "sans";

    [Parameter(Help = "Bold letters.")]
    public bool Bold { get; set; }

    [Parameter(Help = "A dark shadow, which light ground needs.")]
    public bool Shadow { get; set; } = true;

    public Image Apply(Image image, FilterContext context)
    {
        // Control characters are no letters, and one of them ends a text in native code.
        var text = string.Concat(Text.Where(letter => letter == '\n' || !char.IsControl(letter)));
        if (Opacity == 0 || string.IsNullOrWhiteSpace(text))
        {
            return image;
        }

        var (size, margin) = (Math.Max(1, image.OfLongEdge(Size)), image.OfLongEdge(Margin));
        var width = Math.Max(1, (int)(image.Width - (2 * margin)));
        var letters = new TextSource(width, Math.Max(1, (int)Math.Ceiling(size * LineHeight * Lines(text, width / (size * LetterWidth)))), text, size, Colour, Font)
        {
            Bold = Bold,
            Alignment = Place.Alignment(),
        };
        var (x, y) = Place.Of(image.Size, letters.Extent, margin);
        var ground = Shadow ? Darkened(image, letters, x, y) : image;
        return ground.Overlay(Image.Text(letters), x, y, BlendMode.Normal, Opacity / 100);
    }

    private Image Darkened(Image image, TextSource letters, int x, int y)
    {
        var offset = (int)Math.Round(Math.Max(1, letters.Size * ShadowOffset));
        var shadow = Image.Text(letters with { Colour = Colour.Black with { Alpha = Colour.Alpha } }).Blur(letters.Size * ShadowBlur);
        return image.Overlay(shadow, x + offset, y + offset, BlendMode.Normal, Opacity / 100);
    }

    private static double Lines(string text, double lettersALine) => text.Split('\n').Sum(line => Math.Ceiling(Math.Max(1, line.Length) / Math.Max(1, lettersALine)));
}
