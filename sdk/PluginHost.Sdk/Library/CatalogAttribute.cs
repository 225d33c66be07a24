namespace PluginHost.Sdk.Library;

/// <summary>Describes an <see cref="ICatalog"/>, an <see cref="ICollections"/> or an <see cref="IImportLedger"/>.</summary>
/// <param name="id">The capability's id.</param>
/// <param name="name">For people.</param>
public sealed class CatalogAttribute(string id, string name) : CapabilityAttribute(id, name);
