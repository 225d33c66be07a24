namespace PluginHost.Sdk.Imaging.Operations;

/// <summary>A part of the picture. What lies outside of it is left out.</summary>
/// <param name="X">Left edge in pixels.</param>
/// <param name="Y">Top edge in pixels.</param>
/// <param name="Width">Pixels, at least 1.</param>
/// <param name="Height">Pixels, at least 1.</param>
public sealed record CropOperation(int X, int Y, int Width, int Height) : ImageOperation
{
    /// <inheritdoc/>
    public override ImageSize SizeAfter(ImageSize before) => new(Math.Max(1, Math.Min(before.Width - X, Width)), Math.Max(1, Math.Min(before.Height - Y, Height)));
}
