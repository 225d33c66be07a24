using System.Buffers.Binary;
using System.Text;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Filters.Carrying;

/// <summary>JPEG: a segment each, of at most 64 KB, behind that of JFIF. What does not fit is left out.</summary>
internal sealed class JpegWriter : IMetadataWriter
{
    private const int MostOfSegment = ushort.MaxValue - 2;
    private const byte App0 = 0xE0, App1 = 0xE1, App13 = 0xED, Comment = 0xFE;

    private static readonly byte[] ExifHeader = [.. "Exif\0\0"u8], XmpHeader = [.. "http://ns.adobe.com/xap/1.0/\0"u8], PhotoshopHeader = [.. "Photoshop 3.0\0"u8];

    public string MediaType => "image/jpeg";

    public byte[] Write(EncodedImage picture, CarriedMetadata metadata)
    {
        var data = picture.Data.Span;
        var start = data[2] == 0xFF && data[3] == App0 ? 4 + BinaryPrimitives.ReadUInt16BigEndian(data[4..]) : 2;
        using var file = new MemoryStream(data.Length + metadata.Exif.Length + metadata.Xmp.Length);
        file.Write(data[..start]);
        Add(file, App1, ExifHeader, metadata.Exif.IsEmpty ? ExifComposer.Compose(metadata, MostOfSegment - ExifHeader.Length) : metadata.Exif);
        Add(file, App1, XmpHeader, metadata.Xmp);
        Add(file, App13, PhotoshopHeader, metadata.Iptc.IsEmpty ? default : PhotoshopBlock.Of(metadata.Iptc));
        Add(file, Comment, [], CommentOf(metadata));
        file.Write(data[start..]);
        return file.ToArray();
    }

    // A prompt that came beside EXIF has no other place here.
    private static ReadOnlyMemory<byte> CommentOf(CarriedMetadata metadata) =>
        metadata.Texts.FirstOrDefault(text => text.Container == "jpeg.COM") is { } comment ? comment.Data
        : !metadata.Exif.IsEmpty && metadata.Text("parameters") is { } parameters ? Encoding.UTF8.GetBytes(parameters)
        : default;

    private static void Add(MemoryStream file, byte marker, byte[] header, ReadOnlyMemory<byte> body)
    {
        if (body.IsEmpty || header.Length + body.Length > MostOfSegment)
        {
            return;
        }

        var length = header.Length + body.Length + 2;
        file.Write([0xFF, marker, (byte)(length >> 8), (byte)length]);
        file.Write(header);
        file.Write(body.Span);
    }
}
