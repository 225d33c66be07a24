namespace PluginHost.Plugins.Filters.Standard.Geometry;

/// <summary>Quarter turns of <see cref="TurnFilter"/>; the number is how many, clockwise.</summary>
internal enum QuarterTurn
{
    Right = 1,
    HalfTurn = 2,
    Left = 3,
}
