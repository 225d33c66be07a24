using PluginHost.Sdk.Imaging;

namespace PluginHost.Sdk.Metadata;

/// <summary>Asks for what is embedded in a file.</summary>
/// <param name="File">The file.</param>
/// <param name="Format">Format by content, as <see cref="ImageInfo.Format"/>.</param>
public sealed record MetadataRequest(ImageFile File, string Format);
