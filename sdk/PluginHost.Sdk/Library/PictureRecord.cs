using PluginHost.Sdk.Metadata;
using PluginHost.Sdk.Storage;

namespace PluginHost.Sdk.Library;

/// <summary>A picture as the catalogue keeps it, without the wide texts (<see cref="ICatalog.GetMetadataAsync"/> has those).</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Original file name.</param>
/// <param name="Hash">SHA-256 of the whole file.</param>
/// <param name="Key">Where the original is.</param>
/// <param name="Bytes">File size.</param>
public sealed record PictureRecord(PictureId Id, string Name, ContentHash Hash, BlobKey Key, long Bytes)
{
    /// <summary>By content, as <see cref="Imaging.ImageInfo.Format"/>.</summary>
    public required string Format { get; init; }

    /// <summary>For example <c>image/jpeg</c>.</summary>
    public required string MediaType { get; init; }

    /// <summary>Pixels after orientation.</summary>
    public required int Width { get; init; }

    /// <summary>Pixels after orientation.</summary>
    public required int Height { get; init; }

    /// <summary>Frames; more than 1 for an animation.</summary>
    public int Frames { get; init; } = 1;

    /// <summary>Whether it has transparency.</summary>
    public bool HasAlpha { get; init; }

    /// <summary>When it came in.</summary>
    public required DateTimeOffset ImportedAt { get; init; }

    /// <summary>Which importer brought it.</summary>
    public string Source { get; init; } = "";

    /// <summary>The folder it came from, with <c>/</c>, relative to what was imported.</summary>
    public string Folder { get; init; } = "";

    /// <summary>Typed fields of the file, as read.</summary>
    public MetadataFields Fields { get; init; } = new();

    /// <summary>How a generator made it, without prompts and graphs, if one did.</summary>
    public GenerationFacts? Generation { get; init; }

    /// <summary>Stars 0 to 5.</summary>
    public int Stars { get; init; }

    /// <summary>Written by a person, taken from the file or a sidecar, or said by a captioner.</summary>
    public string? Description { get; init; }

    /// <summary>The captioner that says the description; <see langword="null"/> for one of a person, a file or a sidecar.</summary>
    public CapabilityId? DescribedBy { get; init; }

    /// <summary>The overall score 0 to 1, if a scorer gave one.</summary>
    public double? Score { get; init; }

    /// <summary>ThumbHash of the picture.</summary>
    public ReadOnlyMemory<byte>? ThumbHash { get; init; }

    /// <summary>Tags, rejected ones too, in order of name.</summary>
    public IReadOnlyList<PictureTag> Tags { get; init; } = [];

    /// <summary>Sets, projects and people it was put into, in order of id.</summary>
    public IReadOnlyList<CollectionId> Collections { get; init => field = value ?? []; } = [];

    /// <summary>Values of scorers by <c>scorer.column</c>.</summary>
    public IReadOnlyDictionary<string, double> Columns { get; init; } = new Dictionary<string, double>();

    /// <summary>The stack it belongs to, named by the picture that began it, which may have left it since.</summary>
    public PictureId? StackId { get; init; }

    /// <summary>The picture it was made of, which may be gone.</summary>
    public PictureId? SourceId { get; init; }

    /// <summary>When it was put into the trash.</summary>
    public DateTimeOffset? TrashedAt { get; init; }

    /// <summary>Grows with each change.</summary>
    public required long Revision { get; init; }
}
