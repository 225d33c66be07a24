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

    public void Finish(EmbeddedData data)
    {
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
