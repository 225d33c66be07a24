using PluginHost.Plugins.Metadata.Standard.Bytes;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard.Tests;

/// <summary>Runs the reader.</summary>
internal static class Read
{
    public static MetadataResult Bytes(byte[] bytes, string fileStem = "some") =>
        StandardMetadataReader.Read(new MemoryBytes(bytes), fileStem, [], CancellationToken.None).Result();

    public static async Task<MetadataResult> File(string path, string? name = null) =>
        await new StandardMetadataReader(NoCapabilities.Instance).ReadAsync(new MetadataRequest(new ImageFile(path) { Name = name }, "unknown"), CancellationToken.None);
}
