namespace PluginHost.Sdk.Metadata;

/// <summary>Entries from one place in a file.</summary>
/// <param name="Name">For example <c>exif</c>, <c>xmp</c>, <c>iptc</c>, <c>icc</c>, <c>png</c>.</param>
/// <param name="Entries">In file order.</param>
public sealed record MetadataGroup(string Name, IReadOnlyList<MetadataEntry> Entries);
