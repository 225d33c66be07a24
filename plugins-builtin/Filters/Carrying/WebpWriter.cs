using System.Buffers.Binary;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Filters.Carrying;

/// <summary>WebP: chunks behind the pixels, which want a header that names them.</summary>
internal sealed class WebpWriter : IMetadataWriter
{
    private const int RiffHeader = 12, ChunkHeader = 8, HeaderBody = 10;
    private const byte HasXmp = 0x04, HasExif = 0x08, HasAlpha = 0x10;
    private const int MostExif = 8 * 1024 * 1024;

    public string MediaType => "image/webp";

    public byte[] Write(EncodedImage picture, CarriedMetadata metadata)
    {
        var data = picture.Data.Span;
        var exif = metadata.Exif.IsEmpty ? ExifComposer.Compose(metadata, MostExif) : metadata.Exif;
        if (exif.IsEmpty && metadata.Xmp.IsEmpty)
        {
            return data.ToArray();
        }

        var flags = (byte)((exif.IsEmpty ? 0 : HasExif) | (metadata.Xmp.IsEmpty ? 0 : HasXmp));
        using var file = new MemoryStream(data.Length + exif.Length + metadata.Xmp.Length);
        file.Write(data[..RiffHeader]);
        var rest = data[RiffHeader..];
        if (rest.StartsWith("VP8X"u8))
        {
            file.Write([.. rest[..ChunkHeader], (byte)(rest[ChunkHeader] | flags), .. rest[(ChunkHeader + 1)..]]);
        }
        else
        {
            Add(file, "VP8X"u8, Header((byte)(flags | (IsClear(rest) ? HasAlpha : 0)), picture.Width, picture.Height));
            file.Write(rest);
        }

        Add(file, "EXIF"u8, exif.Span);
        Add(file, "XMP "u8, metadata.Xmp.Span);
        var made = file.ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(made.AsSpan(4), made.Length - ChunkHeader);
        return made;
    }

    // A lossless stream says in bit 28 behind its signature whether alpha is used.
    private static bool IsClear(ReadOnlySpan<byte> chunk) => chunk.StartsWith("VP8L"u8) && chunk.Length > ChunkHeader + 4 && (chunk[ChunkHeader + 4] & 0x10) != 0;

    private static byte[] Header(byte flags, int width, int height)
    {
        var (right, bottom) = (width - 1, height - 1);
        var body = new byte[HeaderBody];
        body[0] = flags;
        (body[4], body[5], body[6]) = ((byte)right, (byte)(right >> 8), (byte)(right >> 16));
        (body[7], body[8], body[9]) = ((byte)bottom, (byte)(bottom >> 8), (byte)(bottom >> 16));
        return body;
    }

    private static void Add(MemoryStream file, ReadOnlySpan<byte> kind, ReadOnlySpan<byte> body)
    {
        if (body.IsEmpty)
        {
            return;
        }

        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, body.Length);
        file.Write(kind);
        file.Write(length);
        file.Write(body);
        if ((body.Length & 1) == 1)
        {
            file.WriteByte(0);
        }
    }
}
