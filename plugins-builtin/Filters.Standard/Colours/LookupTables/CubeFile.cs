using PluginHost.Sdk.Imaging.Operations;

namespace PluginHost.Plugins.Filters.Standard.Colours.LookupTables;

/// <summary>What a .cube file says.</summary>
/// <param name="Title">Its name, empty without one.</param>
/// <param name="IsCube">A colour for each colour; otherwise a curve a channel.</param>
/// <param name="Size">Points along one edge of the cube, or of each curve.</param>
/// <param name="Values">Red, green and blue of each point; in a cube red runs fastest.</param>
/// <param name="DomainMin">The colour that the first point stands for.</param>
/// <param name="DomainMax">The colour that the last point stands for.</param>
internal sealed record CubeFile(string Title, bool IsCube, int Size, double[] Values, Rgb DomainMin, Rgb DomainMax);
