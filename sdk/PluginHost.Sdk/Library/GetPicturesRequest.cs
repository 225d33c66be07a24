namespace PluginHost.Sdk.Library;

/// <summary>Reads pictures by id, by content, or both.</summary>
public sealed record GetPicturesRequest
{
    /// <summary>Ids; the answer has them first, in this order.</summary>
    public IReadOnlyList<PictureId> Ids { get; init; } = [];

    /// <summary>Hashes of content.</summary>
    public IReadOnlyList<ContentHash> Hashes { get; init; } = [];
}
