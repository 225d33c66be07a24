namespace PluginHost.Sdk.Imaging.Operations;

/// <summary>Lays another picture over this one. Parts outside are cut off.</summary>
/// <param name="Overlay">The upper picture.</param>
/// <param name="X">Its left edge in pixels.</param>
/// <param name="Y">Its top edge in pixels.</param>
/// <param name="Mode">How.</param>
/// <param name="Opacity">0 to 1, times the upper picture's alpha.</param>
public sealed record CompositeOperation(Image Overlay, int X, int Y, BlendMode Mode, double Opacity) : ImageOperation;
