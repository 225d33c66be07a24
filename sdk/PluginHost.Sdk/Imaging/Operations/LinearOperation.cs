namespace PluginHost.Sdk.Imaging.Operations;

/// <summary>Each channel times a factor, plus an offset; alpha stays.</summary>
/// <param name="Factor">For red, green and blue.</param>
/// <param name="Offset">For red, green and blue; 1 is the distance from black to white.</param>
/// <param name="Space">In which numbers.</param>
public sealed record LinearOperation(Rgb Factor, Rgb Offset, ColourSpace Space) : ImageOperation;
