using System.Buffers.Binary;

namespace PluginHost.Plugins.Imaging.Vips.Tests.Bmp;

/// <summary>Puts BMP files together from parts that need not fit each other.</summary>
internal sealed record BmpFile(int Width, int Height, int Bits)
{
    public const int Core = 12, Info = 40, V2 = 52, V3 = 56, V4 = 108, V5 = 124;

    public int HeaderLength { get; init; } = Info;

    public uint Compression { get; init; }

    /// <summary>Red, green, blue and, for four, alpha: inside the header where it has room, behind it where not.</summary>
    public uint[] Masks { get; init; } = [];

    /// <summary>Red, green and blue of every colour.</summary>
    public int[][] Palette { get; init; } = [];

    public uint ColoursUsed { get; init; }

    /// <summary>Bytes between the palette and the pixels.</summary>
    public int Gap { get; init; }

    /// <summary>As in the file.</summary>
    public byte[] Data { get; init; } = [];

    public byte[] ToBytes()
    {
        var header = new byte[Math.Max(HeaderLength, HeaderLength >= Info ? Info + (4 * Masks.Length) : 0)];
        BinaryPrimitives.WriteInt32LittleEndian(header, HeaderLength);
        if (HeaderLength == Core)
        {
            Write16(header, 4, Width);
            Write16(header, 6, Height);
            Write16(header, 8, 1);
            Write16(header, 10, Bits);
        }
        else
        {
            BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(4), Width);
            BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(8), Height);
            Write16(header, 12, 1);
            Write16(header, 14, Bits);
        }

        if (HeaderLength >= Info)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(16), Compression);
            BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(32), ColoursUsed);
            for (var at = 0; at < Masks.Length; at++)
            {
                BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(Info + (4 * at)), Masks[at]);
            }
        }

        byte[] palette = [.. Palette.SelectMany(colour => HeaderLength == Core ? (byte[])[(byte)colour[2], (byte)colour[1], (byte)colour[0]] : [(byte)colour[2], (byte)colour[1], (byte)colour[0], 0])];
        var start = new byte[14];
        "BM"u8.CopyTo(start);
        BinaryPrimitives.WriteInt32LittleEndian(start.AsSpan(10), 14 + header.Length + palette.Length + Gap);
        byte[] file = [.. start, .. header, .. palette, .. new byte[Gap], .. Data];
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(2), file.Length);
        return file;
    }

    /// <summary>Pixels stored as they are: bottom row first unless <paramref name="height"/> is negative, rows filled to words.</summary>
    /// <param name="width">Pixels.</param>
    /// <param name="height">As in the header.</param>
    /// <param name="bits">Of a pixel.</param>
    /// <param name="pixel">The number of a pixel; its y counts from the top.</param>
    public static byte[] Stored(int width, int height, int bits, Func<int, int, uint> pixel)
    {
        var (rows, stride) = (Math.Abs(height), ((width * bits) + 31) / 32 * 4);
        var data = new byte[rows * stride];
        for (var row = 0; row < rows; row++)
        {
            for (var x = 0; x < width; x++)
            {
                var value = pixel(x, height < 0 ? row : rows - 1 - row);
                var at = (row * stride) + (x * bits / 8);
                for (var left = bits; left >= 8; left -= 8, value >>= 8)
                {
                    data[at++] = (byte)value;
                }

                if (bits < 8)
                {
                    data[at] |= (byte)(value << (8 - bits - (x * bits % 8)));
                }
            }
        }

        return data;
    }

    private static void Write16(byte[] header, int at, int value) => BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(at), (ushort)value);
}
