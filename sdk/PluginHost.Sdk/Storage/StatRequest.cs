namespace PluginHost.Sdk.Storage;

/// <summary>Asks about a blob.</summary>
/// <param name="Key">Which.</param>
public sealed record StatRequest(BlobKey Key);
