using System.Buffers.Binary;

namespace PluginHost.Plugins.Imaging.Vips.Bmp;

/// <summary>Rows that are stored as they are.</summary>
internal sealed class StoredRows(Stream stream, BmpHeader header, BmpPalette palette) : IBmpRows
{
    private readonly byte[] _row = new byte[header.StoredRowLength];
    private readonly BmpChannel _red = new(header.Masks.Red), _green = new(header.Masks.Green), _blue = new(header.Masks.Blue), _alpha = new(header.Masks.Alpha);

    public void ReadNext(Span<byte> target)
    {
        stream.ReadExactly(_row);
        switch (header.BitsPerPixel)
        {
            case 8:
                IndexedRow.ToRgb(_row, palette, target);
                break;
            case 16:
                FromMasked16(target);
                break;
            case 24:
                FromBgr(target);
                break;
            case 32:
                FromMasked32(target);
                break;
            default:
                IndexedRow.ToRgb(_row, header.BitsPerPixel, palette, target);
                break;
        }
    }

    private void FromBgr(Span<byte> target)
    {
        var row = _row.AsSpan(0, target.Length);
        for (var at = 0; at <= target.Length - 3; at += 3)
        {
            (target[at], target[at + 1], target[at + 2]) = (row[at + 2], row[at + 1], row[at]);
        }
    }

    private void FromMasked16(Span<byte> target)
    {
        for (var (from, to) = (0, 0); to < target.Length; from += sizeof(ushort), to += header.Bands)
        {
            Write(BinaryPrimitives.ReadUInt16LittleEndian(_row.AsSpan(from)), target[to..]);
        }
    }

    private void FromMasked32(Span<byte> target)
    {
        for (var (from, to) = (0, 0); to < target.Length; from += sizeof(uint), to += header.Bands)
        {
            Write(BinaryPrimitives.ReadUInt32LittleEndian(_row.AsSpan(from)), target[to..]);
        }
    }

    private void Write(uint pixel, Span<byte> target)
    {
        (target[0], target[1], target[2]) = (_red.Of(pixel), _green.Of(pixel), _blue.Of(pixel));
        if (header.HasAlpha)
        {
            target[3] = _alpha.Of(pixel);
        }
    }
}
