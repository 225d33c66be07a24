using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace PluginHost.Sdk.Testing.Pictures;

/// <summary>Writes PNG files without any library.</summary>
internal static class PngWriter
{
    private const int RgbaChannels = 4;

    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <param name="width">Pixels across.</param>
    /// <param name="height">Pixels down.</param>
    /// <param name="rgba">Four bytes a pixel, row by row.</param>
    /// <param name="texts">Text chunks: Latin-1 as tEXt, as generators write them, anything else as iTXt.</param>
    public static byte[] Write(int width, int height, ReadOnlySpan<byte> rgba, IEnumerable<(string Key, string Text)> texts)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 6);
        using var file = new MemoryStream();
        file.Write(Signature);
        WriteChunk(file, "IHDR", header);
        foreach (var (key, text) in texts)
        {
            var isLatin = text.All(letter => letter <= 0xFF);
            WriteChunk(file, isLatin ? "tEXt" : "iTXt", isLatin
                ? Encoding.Latin1.GetBytes($"{key}\0{text}")
                : [.. Encoding.Latin1.GetBytes(key), 0, 0, 0, 0, 0, .. Encoding.UTF8.GetBytes(text)]);
        }

        WriteChunk(file, "IDAT", Deflate(width, height, rgba));
        WriteChunk(file, "IEND", []);
        return file.ToArray();
    }

    private static byte[] Deflate(int width, int height, ReadOnlySpan<byte> rgba)
    {
        using var buffer = new MemoryStream();
        using (var stream = new ZLibStream(buffer, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var y = 0; y < height; y++)
            {
                // Each row says how it is filtered: not at all.
                stream.WriteByte(0);
                stream.Write(rgba.Slice(y * width * RgbaChannels, width * RgbaChannels));
            }
        }

        return buffer.ToArray();
    }

    private static void WriteChunk(MemoryStream file, string type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. data];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(body));
        file.Write(number);
    }

    private static uint Crc(ReadOnlySpan<byte> data)
    {
        var crc = uint.MaxValue;
        foreach (var value in data)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 1 ? 0xEDB88320u ^ (crc >> 1) : crc >> 1;
            }
        }

        return ~crc;
    }
}
