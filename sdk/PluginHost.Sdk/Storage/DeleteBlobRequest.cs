namespace PluginHost.Sdk.Storage;

/// <summary>Removes a blob.</summary>
/// <param name="Key">Which.</param>
public sealed record DeleteBlobRequest(BlobKey Key);
