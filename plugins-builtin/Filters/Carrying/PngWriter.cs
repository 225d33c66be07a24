using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Filters.Carrying;

/// <summary>PNG: chunks behind the header. Nothing is compressed, so that the same bytes come out whichever library compresses.</summary>
internal sealed class PngWriter : IMetadataWriter
{
    private const int HeaderEnd = 8 + 25;

    public string MediaType => "image/png";

    public byte[] Write(EncodedImage picture, CarriedMetadata metadata)
    {
        var data = picture.Data.Span;
        using var file = new MemoryStream(data.Length + metadata.Exif.Length + metadata.Xmp.Length);
        file.Write(data[..HeaderEnd]);
        if (!metadata.Exif.IsEmpty)
        {
            Add(file, "eXIf"u8, metadata.Exif.Span);
        }

        if (!metadata.Xmp.IsEmpty)
        {
            AddInternational(file, "XML:com.adobe.xmp", metadata.Xmp.Span);
        }

        if (!metadata.Iptc.IsEmpty)
        {
            var block = PhotoshopBlock.Of(metadata.Iptc);
            AddPlain(file, "tEXt"u8, "Raw profile type iptc", Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture, $"\niptc\n{block.Length,8}\n{Convert.ToHexStringLower(block)}\n")));
        }

        foreach (var text in metadata.Texts)
        {
            Add(file, text);
        }

        file.Write(data[HeaderEnd..]);
        return file.ToArray();
    }

    private static void Add(MemoryStream file, CarriedText text)
    {
        switch (text.Container)
        {
            case "jpeg.COM":
                AddInternational(file, "Comment", Encoding.UTF8.GetBytes(text.AsText()));
                break;
            case "png.iTXt":
                AddInternational(file, text.Key, text.Data.Span);
                break;
            case "png.comf":
                AddPlain(file, "comf"u8, text.Key, text.Data.Span);
                break;
            default:
                AddPlain(file, "tEXt"u8, text.Key, text.Data.Span);
                break;
        }
    }

    private static void AddPlain(MemoryStream file, ReadOnlySpan<byte> kind, string key, ReadOnlySpan<byte> text) => Add(file, kind, [.. Encoding.Latin1.GetBytes(key), 0, .. text]);

    // Not compressed, no language, no translated key.
    private static void AddInternational(MemoryStream file, string key, ReadOnlySpan<byte> text) => Add(file, "iTXt"u8, [.. Encoding.Latin1.GetBytes(key), 0, 0, 0, 0, 0, .. text]);

    private static void Add(MemoryStream file, ReadOnlySpan<byte> kind, ReadOnlySpan<byte> body)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, body.Length);
        file.Write(number);
        file.Write(kind);
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, PngChecksum.Of(kind, body));
        file.Write(number);
    }
}
