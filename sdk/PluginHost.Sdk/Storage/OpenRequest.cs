namespace PluginHost.Sdk.Storage;

/// <summary>Opens a blob.</summary>
/// <param name="Key">Which.</param>
/// <param name="Offset">First byte.</param>
/// <param name="Length">How many bytes; <see langword="null"/> for the rest.</param>
public sealed record OpenRequest(BlobKey Key, long Offset = 0, long? Length = null);
