namespace PluginHost.Sdk.Imaging.Operations;

/// <summary>Other numbers of pixels. Shrinking averages over what becomes one pixel, whatever the kernel, except with <see cref="ResizeKernel.Nearest"/>.</summary>
/// <param name="Width">Pixels, at least 1.</param>
/// <param name="Height">Pixels, at least 1.</param>
/// <param name="Kernel">How pixels between pixels are made.</param>
public sealed record ResizeOperation(int Width, int Height, ResizeKernel Kernel = ResizeKernel.Lanczos3) : ImageOperation
{
    /// <inheritdoc/>
    public override ImageSize SizeAfter(ImageSize before) => new(Width, Height);
}
