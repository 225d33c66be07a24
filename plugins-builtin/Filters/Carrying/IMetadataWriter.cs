using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Filters.Carrying;

/// <summary>Puts metadata into encoded pictures of one format that have none yet.</summary>
internal interface IMetadataWriter
{
    string MediaType { get; }

    /// <summary>The file with as much of it as the format can hold.</summary>
    byte[] Write(EncodedImage picture, CarriedMetadata metadata);
}
