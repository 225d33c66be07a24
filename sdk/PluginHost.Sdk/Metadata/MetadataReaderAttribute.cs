namespace PluginHost.Sdk.Metadata;

/// <summary>Describes an <see cref="IMetadataReader"/>.</summary>
/// <param name="id">The capability's id.</param>
/// <param name="name">For people.</param>
public sealed class MetadataReaderAttribute(string id, string name) : CapabilityAttribute(id, name);
