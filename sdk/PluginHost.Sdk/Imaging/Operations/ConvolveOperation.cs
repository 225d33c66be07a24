namespace PluginHost.Sdk.Imaging.Operations;

/// <summary>Each pixel becomes the weighted sum of its neighbours; edges repeat, alpha stays.</summary>
/// <param name="Width">Odd, 1 to 255.</param>
/// <param name="Height">Odd, 1 to 255.</param>
/// <param name="Weights">Row by row, for the size they are given at; a preview of another size stretches them.</param>
/// <param name="Offset">Added afterwards.</param>
/// <param name="Space">In which numbers.</param>
public sealed record ConvolveOperation(int Width, int Height, ValueList Weights, double Offset, ColourSpace Space) : ImageOperation;
