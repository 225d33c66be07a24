namespace PluginHost.Sdk.Imaging.Operations;

/// <summary>A colour for each colour: a cube of sRGB colours, tetrahedral interpolation between its points; alpha stays.</summary>
/// <param name="Size">Points along one edge, 2 to 128.</param>
/// <param name="Values">Red, green and blue of Size^3 points; red runs fastest, as in a .cube file.</param>
/// <param name="Amount">0 leaves the picture, 1 takes the cube's colour.</param>
public sealed record LookupOperation(int Size, ValueList Values, double Amount) : ImageOperation;
