namespace PluginHost.Sdk.Storage;

/// <summary>Describes an <see cref="IKeyValueStore"/>.</summary>
/// <param name="id">The capability's id.</param>
/// <param name="name">For people.</param>
public sealed class KeyValueStoreAttribute(string id, string name) : CapabilityAttribute(id, name);
