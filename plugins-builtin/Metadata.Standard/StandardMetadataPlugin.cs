using PluginHost.Sdk;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard;

/// <summary>Embedded metadata of the usual containers.</summary>
[Plugin("builtin.metadata.standard", Name = "Standard metadata",
    Description = "Reads EXIF, XMP, IPTC, GPS and colour profiles, and how generators made a picture.")]
public sealed class StandardMetadataPlugin : IPlugin
{
    /// <inheritdoc/>
    public void Configure(IPluginBuilder builder) => builder.AddMetadataReader<StandardMetadataReader>();
}
