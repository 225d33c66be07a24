namespace PluginHost.Sdk.Imaging;

/// <summary>One encoded picture to make: sRGB, upright, without the source's metadata, never enlarged.</summary>
/// <param name="Name">The caller's name for it, for example <c>thumbnail</c>.</param>
/// <param name="Encoding">How it is encoded.</param>
public sealed record OutputSpec(string Name, ImageEncoding Encoding)
{
    /// <summary>Longest side in pixels; 0 for the size of the source.</summary>
    public int LongEdge { get; init; }

    /// <summary>Shortest side in pixels; 0 for no such bound. With both set, both hold.</summary>
    public int ShortEdge { get; init; }

    /// <summary>Quality 1 to 100 for lossy encodings.</summary>
    public int Quality { get; init; } = 80;

    /// <summary>Effort 0 (fast) to 9 (small).</summary>
    public int Effort { get; init; } = 2;

    /// <summary>Keeps the frames of an animation where the encoding can.</summary>
    public bool KeepAnimation { get; init; }
}
