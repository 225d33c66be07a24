namespace PluginHost.Sdk.Import;

/// <summary>One file to take in. Exactly one of <see cref="LocalPath"/>, <see cref="Content"/>, <see cref="Open"/> and <see cref="Refusal"/> is set.</summary>
/// <param name="Key">Unique within the import and the same when it is resumed.</param>
/// <param name="Name">Original file name, without folders.</param>
public sealed record ImportItem(string Key, string Name)
{
    /// <summary>A file to copy.</summary>
    public string? LocalPath { get; init; }

    /// <summary>The file at <see cref="LocalPath"/> was staged for this import: it is moved, not copied.</summary>
    public bool Staged { get; init; }

    /// <summary>Opened content; the pipeline reads it once and disposes it before it asks for the next file.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public Stream? Content { get; init; }

    /// <summary>
    /// Content that is opened, and perhaps made, only when the pipeline wants to read it; the pipeline disposes what it gets. Files are opened side by side,
    /// never to be counted or passed over, and once more where an import is resumed. A <see cref="PluginFaultException"/> thrown there is the file's refusal.
    /// </summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public Func<CancellationToken, ValueTask<Stream>>? Open { get; init; }

    /// <summary>The file was found but cannot be had.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>The folder it came from, with <c>/</c>, relative to what is imported.</summary>
    public string Folder { get; init; } = "";

    /// <summary>What it was made of, if it was made of another picture.</summary>
    public Library.PictureOrigin? Origin { get; init; }

    /// <summary>When the file was last changed, the fallback for a picture that does not say when it was taken.</summary>
    public DateTimeOffset? ModifiedAt { get; init; }

    /// <summary>Text of a sidecar.</summary>
    public string? Description { get; init; }

    /// <summary>What lies beside the file: XMP, texts and JSON that readers of metadata understand.</summary>
    public IReadOnlyList<Metadata.MetadataSidecar> Sidecars { get; init => field = value ?? []; } = [];
}
