namespace PluginHost.Sdk.Imaging;

/// <summary>
/// Describes an <see cref="IImageDecoder"/>. List in <see cref="CapabilityAttribute.Keys"/> the names of the formats it reads, as in
/// <see cref="ImageInfo.Format"/>: a file that the engine knows by such a name is offered to those who list it, every other one to all.
/// </summary>
/// <param name="id">The capability's id.</param>
/// <param name="name">For people.</param>
public sealed class ImageDecoderAttribute(string id, string name) : CapabilityAttribute(id, name);
