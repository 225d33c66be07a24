using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Metadata;
using PluginHost.Sdk.Storage;

namespace PluginHost.Sdk.Library;

/// <summary>A picture to add; its original is already durable under <see cref="Key"/>.</summary>
/// <param name="Name">Original file name.</param>
/// <param name="Hash">SHA-256 of the whole file.</param>
/// <param name="Key">Where the original is.</param>
/// <param name="Bytes">File size.</param>
/// <param name="Info">What the header says.</param>
/// <param name="Metadata">What is embedded.</param>
public sealed record NewPicture(string Name, ContentHash Hash, BlobKey Key, long Bytes, ImageInfo Info, MetadataResult Metadata)
{
    /// <summary>When it came in.</summary>
    public required DateTimeOffset ImportedAt { get; init; }

    /// <summary>Which importer brought it.</summary>
    public string Source { get; init; } = "";

    /// <summary>The folder it came from.</summary>
    public string Folder { get; init; } = "";

    /// <summary>ThumbHash of the picture.</summary>
    public ReadOnlyMemory<byte>? ThumbHash { get; init; }

    /// <summary>PDQ hash, 32 bytes, where the picture is large enough for one.</summary>
    public ReadOnlyMemory<byte>? PerceptualHash { get; init; }

    /// <summary>Stars of the file.</summary>
    public int Stars { get; init; }

    /// <summary>Description of the file or its sidecar.</summary>
    public string? Description { get; init; }

    /// <summary>Tags of the file or its sidecar.</summary>
    public IReadOnlyList<PictureTag> Tags { get; init; } = [];

    /// <summary>
    /// Collections to put it into, with all other pictures of its stack. A picture whose content is known already is put there too, unless it is in the trash.
    /// Collections that are gone or locked are left out.
    /// </summary>
    public IReadOnlyList<CollectionId> Collections { get; init => field = value ?? []; } = [];

    /// <summary>What it was made of, if it was made of another picture. Of no account where the content is known already.</summary>
    public PictureOrigin? Origin { get; init; }

    /// <summary>The line of an import's ledger that is written in the same transaction.</summary>
    public ImportItemKey? Item { get; init; }
}
