using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Filters.Standard.Geometry;

/// <summary>Turns about the middle: x' = x cos a - y sin a, y' = x sin a + y cos a. Quarter turns lose nothing.</summary>
[Filter("builtin.filters.standard.rotate", "Rotate", Group = "Geometry", EngineVersion = 2, Description = "Turns the picture by any angle.")]
internal sealed class RotateFilter : IImageFilter
{
    [Parameter(Help = "Clockwise.", Min = -360, Max = 360, Step = 1, Unit = "degrees")]
    public double Angle { get; set; } = 90;

    [Parameter(Help = "Whether the picture grows, keeps its size, or is cut so that no corner is empty.")]
    public Corners Corners { get; set; }

    [Parameter(Help = "Fills empty corners.", VisibleWhen = "Corners=Grow|Keep")]
    public Colour Fill { get; set; } = Colour.Clear;

    public Image Apply(Image image, FilterContext context) => Angle % 360 == 0 ? image : Corners switch
    {
        Corners.Crop => image.TurnedAndCropped(Angle, InscribedRectangle.Of(image.Size, Angle)),
        _ => image.Rotate(Angle, Fill, expand: Corners == Corners.Grow),
    };
}
