using System.IO.Compression;
using System.Runtime.InteropServices;

namespace PluginHost.Plugins.Metadata.Standard.Bytes;

/// <summary>Inflates up to the limit of a block, so that a bomb costs no more than that.</summary>
internal static class Inflater
{
    /// <returns><see langword="null"/> when the stream is broken or goes beyond the limit.</returns>
    public static ReadOnlyMemory<byte>? Zlib(ReadOnlyMemory<byte> packed) => Read(new ZLibStream(Open(packed), CompressionMode.Decompress));

    /// <inheritdoc cref="Zlib"/>
    public static ReadOnlyMemory<byte>? Brotli(ReadOnlyMemory<byte> packed) => Read(new BrotliStream(Open(packed), CompressionMode.Decompress));

    /// <inheritdoc cref="Zlib"/>
    public static ReadOnlyMemory<byte>? Gzip(ReadOnlyMemory<byte> packed) => Read(new GZipStream(Open(packed), CompressionMode.Decompress));

    private static ReadOnlyMemory<byte>? Read(Stream stream)
    {
        using (stream)
        using (var result = new MemoryStream())
        {
            try
            {
                var buffer = new byte[32 << 10];
                while (stream.Read(buffer) is > 0 and var count)
                {
                    if (result.Length + count > MetadataLimits.BlockBytes)
                    {
                        return null;
                    }

                    result.Write(buffer.AsSpan(0, count));
                }

                return result.GetBuffer().AsMemory(0, (int)result.Length);
            }
            catch (Exception e) when (e is InvalidDataException or InvalidOperationException or IOException)
            {
                return null;
            }
        }
    }

    private static MemoryStream Open(ReadOnlyMemory<byte> bytes) => MemoryMarshal.TryGetArray(bytes, out var segment)
        ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
        : new MemoryStream(bytes.ToArray(), writable: false);
}
