using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Filters.Standard.Geometry;

/// <summary>Turns a little and cuts to the largest rectangle without empty corners (<see cref="InscribedRectangle"/>), or the largest of the same shape.</summary>
[Filter("builtin.filters.standard.straighten", "Straighten", Group = "Geometry", EngineVersion = 2, Description = "Levels a horizon and cuts the corners that become empty.")]
internal sealed class StraightenFilter : IImageFilter
{
    [Parameter(Help = "Clockwise.", Min = -45, Max = 45, Step = 0.1, Unit = "degrees")]
    public double Angle { get; set; }

    [Parameter(Help = "Whether width and height keep their proportion.")]
    public bool KeepShape { get; set; }

    public Image Apply(Image image, FilterContext context) => Angle == 0 ? image
        : image.TurnedAndCropped(Angle, KeepShape ? InscribedRectangle.OfSameShape(image.Size, Angle) : InscribedRectangle.Of(image.Size, Angle));
}
