using System.Buffers.Binary;
using PluginHost.Plugins.Metadata.Standard.Embedded;

namespace PluginHost.Plugins.Metadata.Standard.Containers;

/// <summary>Photoshop's resource blocks, of which one holds the IPTC records.</summary>
internal static class PhotoshopResources
{
    private const int IptcResource = 0x0404;
    private const byte IptcMarker = 0x1C;

    public static void Read(ReadOnlyMemory<byte> block, EmbeddedData data)
    {
        // Some writers leave the resource blocks out and put the records there directly.
        if (!block.IsEmpty && block.Span[0] == IptcMarker)
        {
            data.AddBlock(BlockKind.Iptc, block);
            return;
        }

        while (block.Length >= 12 && block.Span.StartsWith("8BIM"u8))
        {
            var id = BinaryPrimitives.ReadUInt16BigEndian(block.Span[4..]);
            // The name is a counted string; name and data are padded to even lengths.
            var start = 6 + ((block.Span[6] + 2) & ~1);
            if (start + 4 > block.Length)
            {
                return;
            }

            var length = BinaryPrimitives.ReadUInt32BigEndian(block.Span[start..]);
            start += 4;
            if (length > block.Length - start)
            {
                data.Warn(WarningCodes.Damaged, "A Photoshop resource block is longer than the segment it stands in.");
                return;
            }

            if (id == IptcResource)
            {
                data.AddBlock(BlockKind.Iptc, block.Slice(start, (int)length));
            }

            block = block[Math.Min(block.Length, start + (((int)length + 1) & ~1))..];
        }
    }
}
