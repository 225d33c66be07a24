namespace PluginHost.Sdk.Imaging;

/// <summary>What is refused from the header, before a pixel is decoded.</summary>
/// <param name="MaxPixels">Most pixels of one frame.</param>
/// <param name="MaxEdge">Most pixels along one side.</param>
/// <param name="MaxFrames">Most frames of an animation or pages of a document; the rest is ignored when decoding.</param>
public sealed record ImageLimits(long MaxPixels, int MaxEdge, int MaxFrames)
{
    /// <summary>300 megapixels, 65,500 pixels a side, 1,000 frames.</summary>
    public static ImageLimits Default { get; } = new(300_000_000, 65_500, 1_000);
}
