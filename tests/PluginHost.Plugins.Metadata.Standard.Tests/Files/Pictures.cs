using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace PluginHost.Plugins.Metadata.Standard.Tests.Files;

/// <summary>Writes the containers other than PNG around blocks of metadata. Pixels are left out: nobody may look at them.</summary>
internal static class Pictures
{
    public const string Parameters = "parameters";

    public static byte[] Jpeg(params (byte Marker, byte[] Body)[] segments) =>
        [0xFF, 0xD8, .. segments.SelectMany(segment => Segment(segment.Marker, segment.Body)), 0xFF, 0xDA, 0, 2, 1, 2, 3, 0xFF, 0xD9];

    public static byte[] JpegWithExif(byte[] exif) => Jpeg((0xE1, [.. "Exif\0\0"u8, .. exif]));

    public static byte[] JpegWithXmp(string packet) => Jpeg((0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Encoding.UTF8.GetBytes(packet)]));

    public static byte[] JpegWithIptc(byte[] records) =>
        Jpeg((0xED, [.. "Photoshop 3.0\0"u8, .. "8BIM"u8, 4, 4, 0, 0, .. BigEndian(records.Length), .. records]));

    public static byte[] Iptc(params (byte Number, byte[] Value)[] records) =>
        [.. records.SelectMany(record => (byte[])[0x1C, record.Number == 90 ? (byte)1 : (byte)2, record.Number, (byte)(record.Value.Length >> 8), (byte)record.Value.Length, .. record.Value])];

    public static byte[] Webp(params (string Kind, byte[] Body)[] chunks)
    {
        byte[] body = [.. "WEBP"u8, .. chunks.SelectMany(chunk => (byte[])[.. Encoding.ASCII.GetBytes(chunk.Kind), .. LittleEndian(chunk.Body.Length), .. chunk.Body, .. new byte[chunk.Body.Length & 1]])];
        return [.. "RIFF"u8, .. LittleEndian(body.Length), .. body];
    }

    public static byte[] Gif(string comment)
    {
        var bytes = Encoding.UTF8.GetBytes(comment);
        return [.. "GIF89a"u8, 1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255,
            0x21, 0xFE, .. bytes.Chunk(255).SelectMany(block => (byte[])[(byte)block.Length, .. block]), 0,
            0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x4C, 1, 0, 0x3B];
    }

    public static byte[] Jxl(byte[] exif, bool packed)
    {
        byte[] content = [0, 0, 0, 0, .. exif];
        byte[] signature = [0, 0, 0, 12, 0x4A, 0x58, 0x4C, 0x20, 0x0D, 0x0A, 0x87, 0x0A];
        return [.. signature, .. Box("ftyp", [.. "jxl "u8, 0, 0, 0, 0]), .. packed ? Box("brob", [.. "Exif"u8, .. Brotli(content)]) : Box("Exif", content)];
    }

    /// <summary>An AVIF with one item of type Exif, located by iloc.</summary>
    public static byte[] Avif(byte[] exif)
    {
        byte[] fileType = Box("ftyp", [.. "avif"u8, 0, 0, 0, 0, .. "avifmif1"u8]);
        byte[] payload = [0, 0, 0, 6, .. "Exif\0\0"u8, .. exif];
        byte[] items = Box("iinf", [0, 0, 0, 0, 0, 1, .. Box("infe", [2, 0, 0, 0, 0, 1, 0, 0, .. "Exif"u8, 0])]);
        byte[] Locations(int at) => Box("iloc", [0, 0, 0, 0, 0x44, 0x00, 0, 1, 0, 1, 0, 0, 0, 1, .. BigEndian(at), .. BigEndian(payload.Length)]);
        byte[] Meta(int at) => Box("meta", [0, 0, 0, 0, .. items, .. Locations(at)]);
        return [.. fileType, .. Meta(fileType.Length + Meta(0).Length + 8), .. Box("mdat", payload)];
    }

    public static byte[] Box(string kind, byte[] content) => [.. BigEndian(content.Length + 8), .. Encoding.ASCII.GetBytes(kind), .. content];

    private static byte[] Segment(byte marker, byte[] body) => [0xFF, marker, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2), .. body];

    private static byte[] Brotli(byte[] data)
    {
        using var target = new MemoryStream();
        using (var brotli = new BrotliStream(target, CompressionLevel.Fastest, leaveOpen: true))
        {
            brotli.Write(data);
        }

        return target.ToArray();
    }

    private static byte[] BigEndian(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    private static byte[] LittleEndian(int value) => [.. BigEndian(value).Reverse()];
}
