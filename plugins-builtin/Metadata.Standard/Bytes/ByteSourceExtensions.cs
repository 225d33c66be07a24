using System.Buffers.Binary;

namespace PluginHost.Plugins.Metadata.Standard.Bytes;

/// <summary>Reads numbers and blocks.</summary>
internal static class ByteSourceExtensions
{
    /// <summary>Reads a block; shorter where the source ends or the limit is reached.</summary>
    public static ReadOnlyMemory<byte> Block(this IByteSource source, long offset, long length, int limit = MetadataLimits.BlockBytes)
    {
        var count = Math.Min(Math.Min(length, source.Length - offset), limit);
        if (offset < 0 || count <= 0)
        {
            return default;
        }

        var bytes = new byte[count];
        return bytes.AsMemory(0, source.Read(offset, bytes));
    }

    public static bool TryByte(this IByteSource source, long offset, out byte value)
    {
        Span<byte> bytes = stackalloc byte[1];
        var read = source.Read(offset, bytes) == 1;
        value = bytes[0];
        return read;
    }

    public static bool TryUInt16(this IByteSource source, long offset, bool bigEndian, out ushort value)
    {
        Span<byte> bytes = stackalloc byte[2];
        var read = source.Read(offset, bytes) == 2;
        value = bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(bytes) : BinaryPrimitives.ReadUInt16LittleEndian(bytes);
        return read;
    }

    public static bool TryUInt32(this IByteSource source, long offset, bool bigEndian, out uint value)
    {
        Span<byte> bytes = stackalloc byte[4];
        var read = source.Read(offset, bytes) == 4;
        value = bigEndian ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes);
        return read;
    }
}
