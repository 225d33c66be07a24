namespace PluginHost.Sdk.Imaging;

/// <summary>A picture that a description starts from: a file, or pixels that were decoded before. One of the two is set.</summary>
public sealed record RenderInput
{
    /// <summary>The file.</summary>
    public ImageFile? File { get; init; }

    /// <summary>Upright sRGB pixels, perhaps of a smaller copy.</summary>
    public PixelBuffer? Pixels { get; init; }
}
