namespace PluginHost.Sdk.Imaging.Operations;

/// <summary>Mixes channels: each new channel is a sum of the old ones and an offset; alpha stays.</summary>
/// <param name="Red">Weights of red, green and blue in the new red.</param>
/// <param name="Green">Weights of red, green and blue in the new green.</param>
/// <param name="Blue">Weights of red, green and blue in the new blue.</param>
/// <param name="Offset">Added to each new channel.</param>
/// <param name="Space">In which numbers.</param>
public sealed record MatrixOperation(Rgb Red, Rgb Green, Rgb Blue, Rgb Offset, ColourSpace Space) : ImageOperation;
