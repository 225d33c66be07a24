namespace PluginHost.Sdk.Imaging.Operations;

/// <summary>Mirrors.</summary>
/// <param name="Horizontal">Left and right exchanged; otherwise top and bottom.</param>
public sealed record FlipOperation(bool Horizontal) : ImageOperation;
