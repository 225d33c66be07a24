using System.Buffers.Binary;
using System.Security.Cryptography;
using PluginHost.Plugins.Metadata.Standard.Embedded;

namespace PluginHost.Plugins.Metadata.Standard.Containers;

/// <summary>Photoshop's resource blocks, of which one holds the IPTC records.</summary>
internal static class PhotoshopResources
{
    private const int IptcResource = 0x0404;
    private const int IptcDigestResource = 0x0425;
    private const byte IptcMarker = 0x1C;

    public static void Read(ReadOnlyMemory<byte> block, EmbeddedData data)
    {
        // Some writers leave the resource blocks out and put the records there directly.
        if (!block.IsEmpty && block.Span[0] == IptcMarker)
        {
            data.AddBlock(BlockKind.Iptc, block);
            return;
        }

        ReadOnlyMemory<byte> records = default, digest = default;
        while (block.Length >= 12 && block.Span.StartsWith("8BIM"u8))
        {
            var id = BinaryPrimitives.ReadUInt16BigEndian(block.Span[4..]);
            // The name is a counted string; name and data are padded to even lengths.
            var start = 6 + ((block.Span[6] + 2) & ~1);
            if (start + 4 > block.Length)
            {
                break;
            }

            var length = BinaryPrimitives.ReadUInt32BigEndian(block.Span[start..]);
            start += 4;
            if (length > block.Length - start)
            {
                data.Warn(WarningCodes.Damaged, "A Photoshop resource block is longer than the segment it stands in.");
                break;
            }

            if (id == IptcResource)
            {
                records = block.Slice(start, (int)length);
                data.AddBlock(BlockKind.Iptc, records);
            }
            else if (id == IptcDigestResource)
            {
                digest = block.Slice(start, (int)length);
            }

            block = block[Math.Min(block.Length, start + (((int)length + 1) & ~1))..];
        }

        data.IptcIsNewer |= !records.IsEmpty && IsOther(digest.Span, records.Span);
    }

    // The sum of the records when they were last written together with the XMP: another one means that a program changed them which knows no XMP.
    // Nothing but zeros is a sum that nobody made.
    private static bool IsOther(ReadOnlySpan<byte> digest, ReadOnlySpan<byte> records)
    {
        if (digest.Length != MD5.HashSizeInBytes || !digest.ContainsAnyExcept((byte)0))
        {
            return false;
        }

        Span<byte> sum = stackalloc byte[MD5.HashSizeInBytes];
        MD5.HashData(records, sum);
        return !sum.SequenceEqual(digest);
    }
}
