using System.Buffers.Binary;
using PluginHost.Plugins.Metadata.Standard.Bytes;
using PluginHost.Plugins.Metadata.Standard.Embedded;

namespace PluginHost.Plugins.Metadata.Standard.Containers;

/// <summary>HEIC and AVIF: items of type <c>Exif</c> and <c>mime</c>, found through the item tables of the <c>meta</c> box.</summary>
internal sealed class HeifContainer : IContainer
{
    private const int MetaLimit = 8 << 20;

    // Each look-up walks the table again.
    private const int MostItems = 16;
    private const string XmpType = "application/rdf+xml";

    private static ReadOnlySpan<byte> CredentialsId => [0xD8, 0xFE, 0xC3, 0xD6, 0x1B, 0x0E, 0x48, 0x3C, 0x92, 0x97, 0x58, 0x28, 0x87, 0x7E, 0xC4, 0x81];

    public bool Matches(ReadOnlySpan<byte> head) => head.Length >= 12 && head[4..].StartsWith("ftyp"u8);

    public void Read(IByteSource source, EmbeddedData data)
    {
        ReadCredentials(source, data);
        var meta = IsoBox.In(source, 0, source.Length).FirstOrDefault(box => box.Kind == "meta");
        if (meta.Kind is null || meta.Length > MetaLimit)
        {
            data.Warn(WarningCodes.Damaged, "The HEIF file has no readable meta box.");
            return;
        }

        var boxes = IsoBox.In(source, meta.Start + 4, meta.End).ToList();
        var locations = new HeifLocations(source, boxes.FirstOrDefault(box => box.Kind == "iloc"), boxes.FirstOrDefault(box => box.Kind == "idat"));
        var items = HeifItem.In(source, boxes.FirstOrDefault(box => box.Kind == "iinf"));
        foreach (var item in items.Where(item => item.Type == "Exif" || (item.Type == "mime" && item.ContentType == XmpType)).Take(MostItems))
        {
            var content = locations.Read(item.Id);
            if (item.Type == "Exif")
            {
                data.AddBlock(BlockKind.Exif, AfterOffset(content));
            }
            else
            {
                data.AddBlock(BlockKind.Xmp, content);
            }
        }

        ReadProfile(source, boxes, data);
    }

    /// <summary>The payload begins with the distance to the TIFF header.</summary>
    public static ReadOnlyMemory<byte> AfterOffset(ReadOnlyMemory<byte> payload)
    {
        if (payload.Length < 4)
        {
            return default;
        }

        var skip = BinaryPrimitives.ReadUInt32BigEndian(payload.Span);
        return skip <= payload.Length - 4 ? ExifHeader.Strip(payload[(4 + (int)skip)..]) : default;
    }

    // After the identifier: version and flags, a purpose, and the place of a further box.
    private static void ReadCredentials(IByteSource source, EmbeddedData data)
    {
        foreach (var box in IsoBox.In(source, 0, source.Length).Where(box => box.Kind == "uuid" && source.Block(box.Start, 16).Span.SequenceEqual(CredentialsId)).Take(1))
        {
            var content = source.Block(box.Start + 20, box.Length - 20);
            var purpose = content.Span.IndexOf((byte)0);
            if (purpose >= 0 && content.Length > purpose + 9)
            {
                data.AddBlock(BlockKind.C2pa, content[(purpose + 9)..]);
            }
        }
    }

    private static void ReadProfile(IByteSource source, List<IsoBox> boxes, EmbeddedData data)
    {
        var properties = boxes.FirstOrDefault(box => box.Kind == "iprp");
        var container = IsoBox.In(source, properties.Start, properties.End).FirstOrDefault(box => box.Kind == "ipco");
        foreach (var colour in IsoBox.In(source, container.Start, container.End).Where(box => box.Kind == "colr"))
        {
            if (source.Block(colour.Start, 4).Span is var kind && (kind.SequenceEqual("prof"u8) || kind.SequenceEqual("rICC"u8)))
            {
                data.AddBlock(BlockKind.Icc, source.Block(colour.Start + 4, colour.Length - 4));
                return;
            }
        }
    }
}
