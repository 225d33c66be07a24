namespace PluginHost.Sdk.Storage;

/// <summary>Lists blobs.</summary>
/// <param name="Prefix">Leading whole segments, for example <c>originals/2026</c>; empty for all.</param>
public sealed record ListBlobsRequest(string Prefix);
