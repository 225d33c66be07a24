namespace PluginHost.Sdk.Imaging.Operations;

/// <summary>Makes the alpha channel of the lightness of a mask, times the alpha there is.</summary>
/// <param name="Alpha">Black for clear, white for opaque; resized where its size differs.</param>
public sealed record MaskOperation(Image Alpha) : ImageOperation;
