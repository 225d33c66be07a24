namespace PluginHost.Sdk.Searching;

/// <summary>Describes an <see cref="IPictureSearch"/>.</summary>
/// <param name="id">The capability's id; people search by it, by a part of it, or by the name.</param>
/// <param name="name">For people.</param>
public sealed class PictureSearchAttribute(string id, string name) : CapabilityAttribute(id, name);
