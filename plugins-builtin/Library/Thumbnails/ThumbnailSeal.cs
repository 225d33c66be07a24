using System.Buffers.Binary;
using System.Numerics;

namespace PluginHost.Plugins.Library.Thumbnails;

/// <summary>
/// A checksum behind a kept thumbnail, where no decoder looks. Thumbnails are not flushed, so a power cut may leave one with holes; it must not be shown.
/// </summary>
internal static class ThumbnailSeal
{
    private const uint Mark = 0x31534850; // PHS1
    private const int Length = 8;

    public static byte[] Add(ReadOnlySpan<byte> thumbnail)
    {
        var kept = new byte[thumbnail.Length + Length];
        thumbnail.CopyTo(kept);
        BinaryPrimitives.WriteUInt32LittleEndian(kept.AsSpan(thumbnail.Length), Checksum(thumbnail));
        BinaryPrimitives.WriteUInt32LittleEndian(kept.AsSpan(thumbnail.Length + 4), Mark);
        return kept;
    }

    public static bool IsWhole(ReadOnlySpan<byte> kept) =>
        kept.Length > Length
        && BinaryPrimitives.ReadUInt32LittleEndian(kept[^4..]) == Mark
        && BinaryPrimitives.ReadUInt32LittleEndian(kept[^8..]) == Checksum(kept[..^Length]);

    /// <summary>What was kept, without the seal. Only for what is whole.</summary>
    public static ReadOnlySpan<byte> Open(ReadOnlySpan<byte> kept) => kept[..^Length];

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var checksum = uint.MaxValue;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
        {
            checksum = BitOperations.Crc32C(checksum, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        }

        foreach (var rest in bytes)
        {
            checksum = BitOperations.Crc32C(checksum, rest);
        }

        return ~checksum;
    }
}
