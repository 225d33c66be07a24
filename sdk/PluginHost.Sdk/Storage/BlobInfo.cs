namespace PluginHost.Sdk.Storage;

/// <summary>What a store knows of a blob.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="ModifiedAt">When it was written.</param>
public sealed record BlobInfo(BlobKey Key, long Bytes, DateTimeOffset ModifiedAt)
{
    /// <summary>Absolute path of the file, where the store keeps it as one that may be read in place.</summary>
    public string? LocalPath { get; init; }
}
