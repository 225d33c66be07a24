namespace PluginHost.Sdk.Import;

/// <summary>Describes an <see cref="IImporter"/>.</summary>
/// <param name="id">The capability's id; also the <c>source</c> of its pictures.</param>
/// <param name="name">For people.</param>
public sealed class ImporterAttribute(string id, string name) : CapabilityAttribute(id, name);
