using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace PluginHost.Tests.Shared;

/// <summary>Real picture files in memory, made without any library: PNG by an encoder of its own, JPEG from a small constant.</summary>
/// <remarks>Compile it into a test project by a link to this folder.</remarks>
internal static partial class TestPictures
{
    private static readonly byte[] PngSignature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    private static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(CrcOf)];

    /// <summary>A picture that differs for every seed, in bytes and to the eye.</summary>
    public static byte[] Png(int seed, int width = 64, int height = 48, params (string Key, string Text)[] texts) =>
        Png(width, height, (x, y) => Rgba((byte)(x * 255 / width), (byte)(y * 255 / height), (byte)(seed * 37), 255) ^ ((uint)seed * 0x9E3779B9u & 0x00FF_FF00u), texts);

    /// <summary>An RGBA picture whose pixels come from <paramref name="pixel"/> (see <see cref="Rgba"/>), with text chunks.</summary>
    public static byte[] Png(int width, int height, Func<int, int, uint> pixel, params (string Key, string Text)[] texts)
    {
        var rows = new byte[height * (1 + (width * 4))];
        for (var y = 0; y < height; y++)
        {
            var row = rows.AsSpan(y * (1 + (width * 4)) + 1);
            for (var x = 0; x < width; x++)
            {
                BinaryPrimitives.WriteUInt32BigEndian(row[(x * 4)..], pixel(x, y));
            }
        }

        return PngFile(width, height, bitDepth: 8, colourType: 6, Deflate(rows), texts);
    }

    /// <summary>A PNG of any header with any compressed pixel data, so that the two may disagree.</summary>
    public static byte[] PngFile(int width, int height, byte bitDepth, byte colourType, byte[] deflated, params (string Key, string Text)[] texts)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = bitDepth;
        header[9] = colourType;

        using var file = new MemoryStream();
        file.Write(PngSignature);
        WriteChunk(file, "IHDR", header);
        foreach (var (key, text) in texts)
        {
            WriteText(file, key, text);
        }

        WriteChunk(file, "IDAT", deflated);
        WriteChunk(file, "IEND", []);
        return file.ToArray();
    }

    public static uint Rgba(byte red, byte green, byte blue, byte alpha = 255) => ((uint)red << 24) | ((uint)green << 16) | ((uint)blue << 8) | alpha;

    public static byte[] Deflate(byte[] data)
    {
        using var buffer = new MemoryStream();
        using (var stream = new ZLibStream(buffer, CompressionLevel.Fastest, leaveOpen: true))
        {
            stream.Write(data);
        }

        return buffer.ToArray();
    }

    /// <summary>Latin-1 goes into tEXt as generators write it, anything else into iTXt.</summary>
    private static void WriteText(Stream file, string key, string text)
    {
        if (text.All(character => character <= 0xFF))
        {
            WriteChunk(file, "tEXt", Encoding.Latin1.GetBytes($"{key}\0{text}"));
        }
        else
        {
            WriteChunk(file, "iTXt", [.. Encoding.Latin1.GetBytes(key), 0, 0, 0, 0, 0, .. Encoding.UTF8.GetBytes(text)]);
        }
    }

    private static void WriteChunk(Stream file, string type, byte[] data)
    {
        Span<byte> number = stackalloc byte[4];
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. data];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~body.Aggregate(uint.MaxValue, (crc, value) => CrcTable[(crc ^ value) & 0xFF] ^ (crc >> 8)));
        file.Write(number);
    }

    private static uint CrcOf(int value)
    {
        var crc = (uint)value;
        for (var bit = 0; bit < 8; bit++)
        {
            crc = (crc & 1) == 1 ? 0xEDB88320u ^ (crc >> 1) : crc >> 1;
        }

        return crc;
    }
}
