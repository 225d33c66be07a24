namespace PluginHost.Sdk.Metadata;

/// <summary>One entry for people to read.</summary>
/// <param name="Key">Its name.</param>
/// <param name="Value">Its value as text, cut at 16 KiB.</param>
public sealed record MetadataEntry(string Key, string Value);
