using PluginHost.Sdk.Metadata;

namespace PluginHost.Sdk.Library;

/// <summary>What is known of a picture without looking at pixels.</summary>
/// <param name="Name">Original file name.</param>
/// <param name="Format">By content, as <see cref="Imaging.ImageInfo.Format"/>.</param>
/// <param name="Width">Pixels after orientation.</param>
/// <param name="Height">Pixels after orientation.</param>
/// <param name="Bytes">File size.</param>
public sealed record PictureFacts(string Name, string Format, int Width, int Height, long Bytes)
{
    /// <summary>Its id; <see langword="null"/> while it is being taken in.</summary>
    public PictureId? Id { get; init; }

    /// <summary>Typed fields of the file.</summary>
    public MetadataFields Fields { get; init; } = new();

    /// <summary>How a generator made it, if one did.</summary>
    public GenerationInfo? Generation { get; init; }

    /// <summary>Frames; more than 1 for an animation.</summary>
    public int Frames { get; init; } = 1;

    /// <summary>Whether it has transparency.</summary>
    public bool HasAlpha { get; init; }
}
