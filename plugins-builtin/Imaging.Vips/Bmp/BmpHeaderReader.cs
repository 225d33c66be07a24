using System.Buffers.Binary;
using System.Globalization;

namespace PluginHost.Plugins.Imaging.Vips.Bmp;

/// <summary>Reads headers from OS/2's of twelve bytes to version 5, and refuses what does not hold together.</summary>
internal static class BmpHeaderReader
{
    /// <summary>The longest header with what comes before it.</summary>
    public const int MaxLength = FileHeaderLength + V5Length;

    private const int FileHeaderLength = 14;
    private const int CoreLength = 12, Os2ShortLength = 16, InfoLength = 40, V2Length = 52, V3Length = 56, Os2Length = 64, V4Length = 108, V5Length = 124;
    private const int MasksOffset = FileHeaderLength + InfoLength, AlphaMaskOffset = MasksOffset + 12;

    /// <param name="head">The first <see cref="MaxLength"/> bytes of the file, or all there are.</param>
    /// <exception cref="BmpException">It is cut off or contradicts itself.</exception>
    /// <exception cref="UndecodablePictureException">The pixels are stored in a way that is not decoded.</exception>
    public static BmpHeader Read(ReadOnlySpan<byte> head)
    {
        if (head.Length < FileHeaderLength + sizeof(uint))
        {
            throw CutOff();
        }

        var length = UInt32(head, FileHeaderLength);
        if (length is not (CoreLength or Os2ShortLength or InfoLength or V2Length or V3Length or Os2Length or V4Length or V5Length))
        {
            throw new BmpException($"there is no header of {Text(length)} bytes");
        }

        return head.Length < FileHeaderLength + length ? throw CutOff() : Read(head, (int)length);
    }

    private static BmpHeader Read(ReadOnlySpan<byte> head, int length)
    {
        var core = length == CoreLength;
        var (width, height) = core ? (UInt16(head, 18), UInt16(head, 20)) : ((long)(int)UInt32(head, 18), (long)(int)UInt32(head, 22));
        var bits = UInt16(head, core ? 24 : 28);
        var compression = Compression(length >= InfoLength ? UInt32(head, 30) : 0, length, bits);
        if (width < 1 || height is 0 or int.MinValue)
        {
            throw new BmpException($"its header says {Text(width)} x {Text(height)} pixels");
        }

        var (masks, masksLength) = Masks(head, length, bits, compression);
        var paletteOffset = FileHeaderLength + length + masksLength;
        var dataOffset = UInt32(head, 10);
        if (dataOffset < paletteOffset)
        {
            throw new BmpException("its pixels are said to begin inside the header");
        }

        var entryLength = core ? 3 : 4;
        var coloursUsed = length >= InfoLength ? UInt32(head, 46) : 0;
        return new BmpHeader((int)width, (int)Math.Abs(height), bits, compression)
        {
            TopDown = height < 0,
            DataOffset = dataOffset,
            PaletteOffset = paletteOffset,
            PaletteEntries = PaletteEntries(bits, coloursUsed, (dataOffset - paletteOffset) / entryLength),
            PaletteEntryLength = entryLength,
            Masks = masks,
        };
    }

    private static BmpCompression Compression(uint number, int length, int bits)
    {
        var compression = (BmpCompression)number;
        return (compression, bits, length == Os2Length) switch
        {
            (BmpCompression.BitFields or BmpCompression.Jpeg, _, true) => throw new UndecodablePictureException("a BMP picture in a compression of OS/2"),
            (BmpCompression.Jpeg, _, _) => throw new UndecodablePictureException("a BMP picture that holds a JPEG picture"),
            (BmpCompression.Png, _, _) => throw new UndecodablePictureException("a BMP picture that holds a PNG picture"),
            (BmpCompression.None, 1 or 2 or 4 or 8 or 16 or 24 or 32, _) or (BmpCompression.Rle8, 8, _) or (BmpCompression.Rle4, 4, _) => compression,
            (BmpCompression.BitFields or BmpCompression.AlphaBitFields, 16 or 32, false) => compression,
            _ => throw new BmpException($"its header says {Text(bits)} bits a pixel in compression {Text(number)}"),
        };
    }

    /// <remarks>Masks lie at one place, whether they follow a header that has no room for them or are a part of it.</remarks>
    private static (BmpMasks Masks, int ExtraLength) Masks(ReadOnlySpan<byte> head, int length, int bits, BmpCompression compression)
    {
        if (compression is not (BmpCompression.BitFields or BmpCompression.AlphaBitFields))
        {
            return (bits == 16 ? BmpMasks.Rgb555 : bits == 32 ? BmpMasks.Rgb888 : default, 0);
        }

        var follow = length == InfoLength;
        var hasAlpha = follow ? compression == BmpCompression.AlphaBitFields : length >= V3Length;
        if (head.Length < (hasAlpha ? AlphaMaskOffset + sizeof(uint) : AlphaMaskOffset))
        {
            throw CutOff();
        }

        var masks = new BmpMasks(UInt32(head, MasksOffset), UInt32(head, MasksOffset + 4), UInt32(head, MasksOffset + 8), hasAlpha ? UInt32(head, AlphaMaskOffset) : 0);
        return masks.AreSound(bits) ? (masks, follow ? hasAlpha ? 16 : 12 : 0) : throw new BmpException("the masks of its channels overlap or have gaps");
    }

    /// <remarks>Too many are common and harmless; a palette that the pixels cut short keeps the colours it has room for.</remarks>
    private static int PaletteEntries(int bits, uint used, long room)
    {
        if (bits > 8)
        {
            return 0;
        }

        var most = 1u << bits;
        var entries = Math.Min(used == 0 ? most : Math.Min(used, most), room);
        return entries > 0 ? (int)entries : throw new BmpException("its palette is missing");
    }

    private static BmpException CutOff() => new("it ends inside the header");

    private static ushort UInt16(ReadOnlySpan<byte> head, int at) => BinaryPrimitives.ReadUInt16LittleEndian(head[at..]);

    private static uint UInt32(ReadOnlySpan<byte> head, int at) => BinaryPrimitives.ReadUInt32LittleEndian(head[at..]);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
