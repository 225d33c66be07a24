using System.IO.Compression;
using PluginHost.Plugins.Metadata.Standard.Bytes;

namespace PluginHost.Plugins.Metadata.Standard.Pixels;

/// <summary>Undoes the filters of the first columns of a PNG.</summary>
internal static class PngColumns
{
    private const int SkipBytes = 64 << 10;

    /// <returns>The rows without their filter bytes; <see langword="null"/> where the pixels are broken.</returns>
    public static byte[]? Read(IByteSource source, PngShape shape, int columns, int rows)
    {
        var wanted = columns * shape.PixelBytes;
        var result = new byte[wanted * rows];
        var rest = new byte[Math.Min(SkipBytes, Math.Max(1, shape.RowBytes - wanted))];
        using var pixels = new ZLibStream(new PngDataStream(source), CompressionMode.Decompress);
        try
        {
            for (var row = 0; row < rows; row++)
            {
                var filter = pixels.ReadByte();
                var current = result.AsSpan(row * wanted, wanted);
                if (filter is < 0 or > 4)
                {
                    return null;
                }

                pixels.ReadExactly(current);
                Unfilter(filter, current, row == 0 ? default : result.AsSpan((row - 1) * wanted, wanted), shape.PixelBytes);
                Skip(pixels, shape.RowBytes - wanted, rest);
            }

            return result;
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or IOException)
        {
            return null;
        }
    }

    private static void Skip(ZLibStream pixels, long count, byte[] buffer)
    {
        while (count > 0)
        {
            var part = (int)Math.Min(count, buffer.Length);
            pixels.ReadExactly(buffer.AsSpan(0, part));
            count -= part;
        }
    }

    private static void Unfilter(int filter, Span<byte> row, ReadOnlySpan<byte> above, int pixelBytes)
    {
        for (var i = 0; i < row.Length; i++)
        {
            int left = i >= pixelBytes ? row[i - pixelBytes] : 0, up = above.IsEmpty ? 0 : above[i], corner = i >= pixelBytes && !above.IsEmpty ? above[i - pixelBytes] : 0;
            row[i] += (byte)(filter switch { 1 => left, 2 => up, 3 => (left + up) / 2, 4 => Paeth(left, up, corner), _ => 0 });
        }
    }

    private static int Paeth(int left, int up, int corner)
    {
        var guess = left + up - corner;
        var (a, b, c) = (Math.Abs(guess - left), Math.Abs(guess - up), Math.Abs(guess - corner));
        return a <= b && a <= c ? left : b <= c ? up : corner;
    }
}
