namespace PluginHost.Plugins.Imaging.Vips.Formats;

/// <summary>A picture format.</summary>
/// <param name="Name">Short name, as in <c>ImageInfo.Format</c>.</param>
/// <param name="Title">For people, with its article: <c>a JPEG picture</c>.</param>
/// <param name="MediaType">For example <c>image/jpeg</c>.</param>
/// <param name="Extension">Usual extension without the dot.</param>
internal sealed record PictureFormat(string Name, string Title, string MediaType, string Extension)
{
    /// <summary>The libvips operation that reads it from a source; null where this build has no decoder that is safe with strangers' files.</summary>
    public string? Loader { get; init; }

    /// <summary>Whether the decoder can scale down while decoding: JPEG by <c>shrink</c>, WebP by <c>scale</c>.</summary>
    public ShrinkOnLoad ShrinkOnLoad { get; init; }

    /// <summary>Whether it can hold several frames or pages, which the loader takes by <c>n</c>.</summary>
    public bool HasPages { get; init; }

    /// <summary>Whether several frames are an animation and not pages.</summary>
    public bool Plays { get; init; }

    /// <summary>Most pixels its decoder takes, whatever the limits say.</summary>
    public long MaxPixels { get; init; } = long.MaxValue;

    /// <summary>What a person can do with a file of a format that is not decoded.</summary>
    public string? Cure { get; init; }
}
