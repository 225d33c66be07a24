using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Library.Import.Stages;

/// <summary>Everything that one decode gave.</summary>
internal sealed record DecodedPicture(ImageInfo Info, IReadOnlyList<EncodedImage> Outputs, IReadOnlyDictionary<SampleSpec, PixelBuffer> Samples)
{
    /// <summary>Whether it was made from an embedded preview with too few pixels: not worth keeping, since a decoder may come.</summary>
    public bool IsPreview { get; init; }

    /// <summary>What the engine said of it, for people.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
