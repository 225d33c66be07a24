namespace PluginHost.Sdk.Imaging.Operations;

/// <summary>Goes over into another picture of the same size: where the mask is black this one, where it is white the other.</summary>
/// <param name="Other">The other picture.</param>
/// <param name="Mask">Its lightness counts; resized where its size differs.</param>
public sealed record MixOperation(Image Other, Image Mask) : ImageOperation;
