using PluginHost.Sdk.Metadata;

namespace PluginHost.Sdk.Library;

/// <summary>What is embedded in a picture's file.</summary>
/// <param name="Metadata">As read at import; <see langword="null"/> for an unknown picture.</param>
public sealed record StoredMetadata(MetadataResult? Metadata);
