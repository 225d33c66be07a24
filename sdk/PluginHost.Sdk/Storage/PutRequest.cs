namespace PluginHost.Sdk.Storage;

/// <summary>Stores one blob. Exactly one of <see cref="StagedPath"/> and <see cref="Bytes"/> is set.</summary>
/// <param name="Key">Where.</param>
public sealed record PutRequest(BlobKey Key)
{
    /// <summary>A path from <see cref="IBlobStore.StageAsync"/>; moved on success, left alone on refusal.</summary>
    public string? StagedPath { get; init; }

    /// <summary>Small content.</summary>
    public ReadOnlyMemory<byte>? Bytes { get; init; }

    /// <summary>Whether an existing blob is replaced. When not, an existing key is a refusal (PH6104).</summary>
    public bool Replace { get; init; }

    /// <summary>Whether to return only when it is on the medium. Off for what can be made again.</summary>
    public bool Durable { get; init; } = true;
}
