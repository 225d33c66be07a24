using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace PluginHost.Plugins.Metadata.Standard.Tests.Files;

/// <summary>Pictures with text in the lowest bits of their pixels, as generators hide it.</summary>
internal static class HiddenText
{
    public const int Width = 96;
    public const int Height = 96;

    public static byte[] Gzip(string text)
    {
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return target.ToArray();
    }

    /// <summary>RGBA, alpha 254 or 255 where data is and 255 behind it.</summary>
    public static byte[] InAlpha(string mark, byte[] payload, uint? length = null) => Pixels(Bits(mark, payload, length), (pixels, index, bit) => pixels[(index * 4) + 3] = (byte)(254 + bit), 1);

    /// <summary>RGB: three bits a pixel.</summary>
    public static byte[] InColour(string mark, byte[] payload) => WithoutAlpha(Pixels(
        Bits(mark, payload, null), (pixels, index, bit) => pixels[((index / 3) * 4) + (index % 3)] = (byte)((pixels[((index / 3) * 4) + (index % 3)] & 0xFE) | bit), 3));

    private static byte[] WithoutAlpha(byte[] rgba) => [.. rgba.Chunk(4).SelectMany(pixel => pixel[..3])];

    private static List<int> Bits(string mark, byte[] payload, uint? length)
    {
        var count = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(count, length ?? (uint)payload.Length * 8);
        byte[] bytes = [.. Encoding.ASCII.GetBytes(mark), .. count, .. payload];
        return [.. bytes.SelectMany(value => Enumerable.Range(0, 8).Select(bit => (value >> (7 - bit)) & 1))];
    }

    // Bits go down the columns, pixels lie in rows.
    private static byte[] Pixels(List<int> bits, Action<byte[], int, int> put, int bitsPerPixel)
    {
        var columns = new byte[Width * Height * 4];
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i] = (byte)(i % 4 == 3 ? 255 : (i * 7) + (i / 97));
        }

        for (var i = 0; i < Math.Min(bits.Count, Width * Height * bitsPerPixel); i++)
        {
            put(columns, i, bits[i]);
        }

        var rows = new byte[columns.Length];
        for (var pixel = 0; pixel < Width * Height; pixel++)
        {
            var (x, y) = (pixel / Height, pixel % Height);
            columns.AsSpan(pixel * 4, 4).CopyTo(rows.AsSpan(((y * Width) + x) * 4));
        }

        return rows;
    }
}
