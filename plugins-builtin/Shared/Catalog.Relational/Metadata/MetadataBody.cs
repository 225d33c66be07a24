using System.IO.Compression;
using System.Text.Json;
using PluginHost.Plugins.Catalog.Relational.Storage;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Catalog.Relational.Metadata;

/// <summary>Everything embedded in a file as one blob. Graphs come twice (typed and raw) and shrink to a tenth.</summary>
/// <param name="Encoding">How <paramref name="Bytes"/> are packed.</param>
/// <param name="Bytes">JSON in UTF-8, packed.</param>
internal sealed record MetadataBody(int Encoding, byte[] Bytes)
{
    public const int Plain = 0;
    public const int Brotli = 1;

    private const int PackAbove = 1024;

    /// <summary>Packs on the caller's thread: the one writer must not spend its time on compression.</summary>
    public static MetadataBody Pack(MetadataResult metadata)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(metadata, RelationalJson.Default.MetadataResult);
        if (json.Length <= PackAbove)
        {
            return new MetadataBody(Plain, json);
        }

        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            brotli.Write(json);
        }

        return new MetadataBody(Brotli, packed.ToArray());
    }

    public MetadataResult? Unpack()
    {
        using Stream packed = new MemoryStream(Bytes);
        using var json = Encoding == Brotli ? new BrotliStream(packed, CompressionMode.Decompress) : packed;
        return JsonSerializer.Deserialize(json, RelationalJson.Default.MetadataResult);
    }
}
