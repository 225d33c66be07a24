namespace PluginHost.Sdk.Library;

/// <summary>Describes an <see cref="ILibrary"/>.</summary>
/// <param name="id">The capability's id.</param>
/// <param name="name">For people.</param>
public sealed class LibraryAttribute(string id, string name) : CapabilityAttribute(id, name);
