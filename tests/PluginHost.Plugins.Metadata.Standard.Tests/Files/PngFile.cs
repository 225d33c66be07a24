using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace PluginHost.Plugins.Metadata.Standard.Tests.Files;

/// <summary>Writes small PNGs in the true layout.</summary>
internal sealed class PngFile
{
    private readonly List<byte[]> _before = [];
    private readonly List<byte[]> _after = [];

    /// <summary>What Pillow does: Latin-1 text as tEXt, anything else as iTXt under the same key.</summary>
    public PngFile Text(string key, string value) =>
        value.All(c => c < 256) ? Chunk("tEXt", [.. Key(key), .. Encoding.Latin1.GetBytes(value)]) : International(key, value);

    public PngFile Utf8InText(string key, string value) => Chunk("tEXt", [.. Key(key), .. Encoding.UTF8.GetBytes(value)]);

    public PngFile International(string key, string value, bool compressed = false) =>
        Chunk("iTXt", [.. Key(key), (byte)(compressed ? 1 : 0), 0, 0, 0, .. compressed ? Zlib(Encoding.UTF8.GetBytes(value)) : Encoding.UTF8.GetBytes(value)]);

    public PngFile Compressed(string key, byte[] value, bool afterPixels = false) => Chunk("zTXt", [.. Key(key), 0, .. Zlib(value)], afterPixels);

    public PngFile Chunk(string kind, byte[] data, bool afterPixels = false)
    {
        (afterPixels ? _after : _before).Add(Encode(kind, data));
        return this;
    }

    public byte[] Build()
    {
        byte[] header = [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0];
        byte[][] parts = [[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], Encode("IHDR", header), .. _before, Encode("IDAT", Zlib([0, 128])), .. _after, Encode("IEND", [])];
        return [.. parts.SelectMany(part => part)];
    }

    /// <summary>With true pixels: 8 bits, rows filtered by each method in turn.</summary>
    public byte[] BuildPixels(int width, int height, byte[] pixels)
    {
        var pixelBytes = pixels.Length / (width * height);
        byte[] header = [0, 0, (byte)(width >> 8), (byte)width, 0, 0, (byte)(height >> 8), (byte)height, 8, (byte)(pixelBytes == 4 ? 6 : 2), 0, 0, 0];
        var packed = Zlib(Filtered(pixels, width * pixelBytes, pixelBytes));
        var half = packed.Length / 2;
        byte[][] parts = [[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], Encode("IHDR", header), .. _before, Encode("IDAT", packed[..half]), Encode("IDAT", packed[half..]), .. _after, Encode("IEND", [])];
        return [.. parts.SelectMany(part => part)];
    }

    public static byte[] Zlib(byte[] data)
    {
        using var target = new MemoryStream();
        using (var zlib = new ZLibStream(target, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(data);
        }

        return target.ToArray();
    }

    private static byte[] Filtered(byte[] pixels, int rowBytes, int pixelBytes)
    {
        var result = new List<byte>();
        for (var row = 0; row < pixels.Length / rowBytes; row++)
        {
            var method = row % 5;
            result.Add((byte)method);
            for (var i = 0; i < rowBytes; i++)
            {
                int At(int r, int b) => r < 0 || b < 0 ? 0 : pixels[(r * rowBytes) + b];
                int left = At(row, i - pixelBytes), up = At(row - 1, i), corner = i < pixelBytes ? 0 : At(row - 1, i - pixelBytes);
                var guess = left + up - corner;
                var nearest = new[] { left, up, corner }.MinBy(value => Math.Abs(guess - value));
                result.Add((byte)(At(row, i) - (method switch { 1 => left, 2 => up, 3 => (left + up) / 2, 4 => nearest, _ => 0 })));
            }
        }

        return [.. result];
    }

    private static byte[] Key(string key) => [.. Encoding.Latin1.GetBytes(key), 0];

    private static byte[] Encode(string kind, byte[] data)
    {
        var chunk = new byte[data.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        Encoding.ASCII.GetBytes(kind).CopyTo(chunk, 4);
        data.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(data.Length + 8), Crc(chunk.AsSpan(4, data.Length + 4)));
        return chunk;
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var i = 0; i < 8; i++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
            }
        }

        return ~crc;
    }
}
