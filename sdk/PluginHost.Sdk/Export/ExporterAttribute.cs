namespace PluginHost.Sdk.Export;

/// <summary>Describes an <see cref="IExporter"/>.</summary>
/// <param name="id">The capability's id.</param>
/// <param name="name">For people.</param>
public sealed class ExporterAttribute(string id, string name) : CapabilityAttribute(id, name);
