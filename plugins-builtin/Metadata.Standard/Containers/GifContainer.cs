using PluginHost.Plugins.Metadata.Standard.Bytes;
using PluginHost.Plugins.Metadata.Standard.Embedded;

namespace PluginHost.Plugins.Metadata.Standard.Containers;

/// <summary>GIF: comments and the XMP application extension.</summary>
internal sealed class GifContainer : IContainer
{
    private const byte Extension = 0x21;
    private const byte ImageDescriptor = 0x2C;
    private const byte Trailer = 0x3B;
    private const byte CommentLabel = 0xFE;
    private const byte ApplicationLabel = 0xFF;

    public bool Matches(ReadOnlySpan<byte> head) => head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8);

    public void Read(IByteSource source, EmbeddedData data)
    {
        var offset = source.TryByte(10, out var flags) ? 13 + ColourTable(flags) : source.Length;
        for (var step = 0; step < MetadataLimits.Steps && source.TryByte(offset, out var kind) && kind != Trailer; step++)
        {
            if (kind == ImageDescriptor && source.TryByte(offset + 9, out flags))
            {
                offset = SkipBlocks(source, offset + 11 + ColourTable(flags));
            }
            else if (kind == Extension && source.TryByte(offset + 1, out var label))
            {
                offset = ReadExtension(source, offset + 2, label, data);
            }
            else
            {
                data.Warn(WarningCodes.Damaged, $"The GIF breaks at byte {offset}.");
                return;
            }
        }
    }

    private static long ReadExtension(IByteSource source, long offset, byte label, EmbeddedData data)
    {
        var end = SkipBlocks(source, offset);
        if (label == CommentLabel)
        {
            data.AddText("gif.comment", "comment", Blocks(source, offset, end));
        }
        else if (label == ApplicationLabel && source.Block(offset + 1, 11).Span.SequenceEqual("XMP DataXMP"u8))
        {
            // The packet stands there raw: its bytes double as lengths, and a tail of falling numbers leads any reader to the end.
            var packet = source.Block(offset + 12, end - offset - 12);
            data.AddBlock(BlockKind.Xmp, packet[..(packet.Span.LastIndexOf((byte)'>') + 1)]);
        }

        else if (label == ApplicationLabel && source.Block(offset + 1, 8).Span.SequenceEqual("C2PA_GIF"u8))
        {
            data.AddBlock(BlockKind.C2pa, Blocks(source, offset + 12, end));
        }

        return end;
    }

    private static ReadOnlyMemory<byte> Blocks(IByteSource source, long offset, long end)
    {
        var bytes = new List<byte>();
        while (offset < end && bytes.Count < MetadataLimits.BlockBytes && source.TryByte(offset, out var length) && length > 0)
        {
            bytes.AddRange(source.Block(offset + 1, length).Span);
            offset += 1 + length;
        }

        return bytes.ToArray();
    }

    private static long SkipBlocks(IByteSource source, long offset)
    {
        while (source.TryByte(offset, out var length) && length > 0)
        {
            offset += 1 + length;
        }

        return offset + 1;
    }

    private static int ColourTable(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
}
