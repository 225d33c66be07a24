using System.Buffers.Binary;
using PluginHost.Plugins.Metadata.Standard.Embedded;

namespace PluginHost.Plugins.Metadata.Standard.Containers;

/// <summary>Blocks that JPEG spreads over several segments because one holds 64 KiB at most.</summary>
internal sealed class JpegParts
{
    private const int GuidLength = 32;
    private const int MostParts = 512;

    private readonly List<(long Order, ReadOnlyMemory<byte> Bytes)> _icc = [];
    private readonly List<(uint Offset, uint Total, ReadOnlyMemory<byte> Bytes)> _xmp = [];

    private readonly List<(long Order, ReadOnlyMemory<byte> Bytes)> _boxes = [];

    public static ReadOnlySpan<byte> IccHeader => "ICC_PROFILE\0"u8;

    public void AddIcc(ReadOnlyMemory<byte> body)
    {
        // Number and count, then bytes.
        if (body.Length > 2 && _icc.Count < MostParts)
        {
            _icc.Add((body.Span[0], body[2..]));
        }
    }

    public void AddXmp(ReadOnlyMemory<byte> body)
    {
        if (body.Length > GuidLength + 8 && _xmp.Count < MostParts)
        {
            var total = BinaryPrimitives.ReadUInt32BigEndian(body.Span[GuidLength..]);
            _xmp.Add((BinaryPrimitives.ReadUInt32BigEndian(body.Span[(GuidLength + 4)..]), total, body[(GuidLength + 8)..]));
        }
    }

    /// <summary>A part of a box: <c>JP</c>, its number, the part's number; the header of the box stands in each part again.</summary>
    public void AddBox(ReadOnlyMemory<byte> body)
    {
        if (body.Length > 16 && body.Span.StartsWith("JP"u8) && _boxes.Count < MostParts)
        {
            var number = BinaryPrimitives.ReadUInt32BigEndian(body.Span[4..]);
            var order = ((long)BinaryPrimitives.ReadUInt16BigEndian(body.Span[2..]) << 32) | number;
            var isFirst = !_boxes.Exists(part => part.Order >> 32 == order >> 32);
            var header = BinaryPrimitives.ReadUInt32BigEndian(body.Span[8..]) == 1 ? 16 : 8;
            _boxes.Add((order, isFirst ? body[8..] : body[Math.Min(body.Length, 8 + header)..]));
        }
    }

    public void Finish(EmbeddedData data)
    {
        data.AddBlock(BlockKind.C2pa, Joined(_boxes));
        data.AddBlock(BlockKind.Icc, Joined(_icc));
        if (_xmp.Count == 0)
        {
            return;
        }

        var packet = Joined([.. _xmp.Select(part => ((long)part.Offset, part.Bytes))]);
        if (packet.Length == _xmp[0].Total)
        {
            data.AddBlock(BlockKind.Xmp, packet);
        }
        else
        {
            data.Warn(WarningCodes.Damaged, "Parts of the extended XMP are missing; it was not read.");
        }
    }

    private static byte[] Joined(List<(long Order, ReadOnlyMemory<byte> Bytes)> parts)
    {
        var joined = new List<byte>();
        foreach (var (_, bytes) in parts.OrderBy(part => part.Order))
        {
            if (joined.Count + bytes.Length <= MetadataLimits.BlockBytes)
            {
                joined.AddRange(bytes.Span);
            }
        }

        return [.. joined];
    }
}
