using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Filters.Standard.Geometry;

/// <summary>Quarter turns: every pixel moves, none changes.</summary>
[Filter("builtin.filters.standard.turn", "Turn", Group = "Geometry", Description = "Turns by a quarter or a half, without loss.")]
internal sealed class TurnFilter : IImageFilter
{
    [Parameter(Help = "Which way.")]
    public QuarterTurn Direction { get; set; } = QuarterTurn.Right;

    public Image Apply(Image image, FilterContext context) => image.Turn((int)Direction);
}
