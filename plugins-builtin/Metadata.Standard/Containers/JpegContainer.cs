using System.Buffers.Binary;
using PluginHost.Plugins.Metadata.Standard.Bytes;
using PluginHost.Plugins.Metadata.Standard.Embedded;

namespace PluginHost.Plugins.Metadata.Standard.Containers;

/// <summary>JPEG: the segments before the scan.</summary>
internal sealed class JpegContainer : IContainer
{
    private const byte StartOfScan = 0xDA;
    private const byte EndOfImage = 0xD9;
    private const byte App1 = 0xE1;
    private const byte App2 = 0xE2;
    private const byte App11 = 0xEB;
    private const byte App13 = 0xED;
    private const byte Comment = 0xFE;

    private static ReadOnlySpan<byte> PhotoshopHeader => "Photoshop 3.0\0"u8;

    public bool Matches(ReadOnlySpan<byte> head) => head.StartsWith<byte>([0xFF, 0xD8, 0xFF]);

    public void Read(IByteSource source, EmbeddedData data)
    {
        var parts = new JpegParts();
        long offset = 2;
        for (var step = 0; step < MetadataLimits.Steps; step++)
        {
            if (!source.TryByte(offset, out var lead) || !source.TryByte(offset + 1, out var marker) || lead != 0xFF)
            {
                data.Warn(WarningCodes.Damaged, $"The JPEG ends or breaks at byte {offset}, before its pixels.");
                break;
            }

            if (marker is 0xFF or 0x00 or 0x01 or (>= 0xD0 and <= 0xD8))
            {
                // Fill bytes and markers without a body.
                offset += marker == 0xFF ? 1 : 2;
                continue;
            }

            if (marker is StartOfScan or EndOfImage)
            {
                break;
            }

            if (!source.TryUInt16(offset + 2, bigEndian: true, out var length) || length < 2)
            {
                data.Warn(WarningCodes.Damaged, $"The JPEG segment at byte {offset} has no length.");
                break;
            }

            if (marker is App1 or App2 or App11 or App13 or Comment || IsFrame(marker))
            {
                Read(marker, source.Block(offset + 4, length - 2), parts, data);
            }

            offset += 2 + length;
        }

        parts.Finish(data);
    }

    private static void Read(byte marker, ReadOnlyMemory<byte> body, JpegParts parts, EmbeddedData data)
    {
        switch (marker)
        {
            case App1 when body.Span.StartsWith(ExifHeader.Bytes):
                data.AddBlock(BlockKind.Exif, body[ExifHeader.Bytes.Length..]);
                break;
            case App1 when body.Span.StartsWith(XmpHeader.Main):
                data.AddBlock(BlockKind.Xmp, body[XmpHeader.Main.Length..]);
                break;
            case App1 when body.Span.StartsWith(XmpHeader.Extension):
                parts.AddXmp(body[XmpHeader.Extension.Length..]);
                break;
            case App2 when body.Span.StartsWith(JpegParts.IccHeader):
                parts.AddIcc(body[JpegParts.IccHeader.Length..]);
                break;
            case App11:
                parts.AddBox(body);
                break;
            case App13 when body.Span.StartsWith(PhotoshopHeader):
                PhotoshopResources.Read(body[PhotoshopHeader.Length..], data);
                break;
            case Comment:
                data.AddText("jpeg.COM", "comment", body);
                break;
            case >= 0xC0 and <= 0xCF when body.Length >= 5:
                data.Size = (BinaryPrimitives.ReadUInt16BigEndian(body.Span[3..]), BinaryPrimitives.ReadUInt16BigEndian(body.Span[1..]));
                break;
        }
    }

    // The frame header in all its kinds; three numbers of the range are tables.
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
}
