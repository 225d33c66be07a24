namespace PluginHost.Sdk.Imaging;

/// <summary>Describes an <see cref="IImageEngine"/>.</summary>
/// <param name="id">The capability's id.</param>
/// <param name="name">For people.</param>
public sealed class ImageEngineAttribute(string id, string name) : CapabilityAttribute(id, name);
