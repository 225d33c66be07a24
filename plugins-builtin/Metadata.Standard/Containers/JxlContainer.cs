using PluginHost.Plugins.Metadata.Standard.Bytes;
using PluginHost.Plugins.Metadata.Standard.Embedded;

namespace PluginHost.Plugins.Metadata.Standard.Containers;

/// <summary>JPEG XL in boxes: EXIF and XMP, plain or packed with Brotli. A bare code stream holds no metadata.</summary>
internal sealed class JxlContainer : IContainer
{
    private const int BoxHeader = 8;

    public bool Matches(ReadOnlySpan<byte> head) => head.Length >= 12 && head[4..].StartsWith<byte>([0x4A, 0x58, 0x4C, 0x20, 0x0D, 0x0A, 0x87, 0x0A]);

    public void Read(IByteSource source, EmbeddedData data)
    {
        foreach (var box in IsoBox.In(source, 0, source.Length).Where(box => box.Kind is "Exif" or "xml " or "brob" or "jumb"))
        {
            if (box.Kind == "jumb")
            {
                data.AddBlock(BlockKind.C2pa, source.Block(box.Start - BoxHeader, box.Length + BoxHeader));
                continue;
            }

            var content = source.Block(box.Start, box.Length);
            if (box.Kind != "brob")
            {
                Add(box.Kind, content, data);
            }
            else if (content.Length > 4)
            {
                ReadPacked(TextBytes.Latin1(content.Span[..4]), content[4..], data);
            }
        }
    }

    private static void ReadPacked(string kind, ReadOnlyMemory<byte> packed, EmbeddedData data)
    {
        if (kind is not ("Exif" or "xml "))
        {
            return;
        }

        if (Inflater.Brotli(packed) is { } content)
        {
            Add(kind, content, data);
        }
        else
        {
            data.Warn(WarningCodes.TooLarge, $"The packed {kind} box of the JPEG XL is broken or inflates beyond {MetadataLimits.BlockBytes >> 20} MiB and was not read.");
        }
    }

    private static void Add(string kind, ReadOnlyMemory<byte> content, EmbeddedData data)
    {
        if (kind == "Exif")
        {
            data.AddBlock(BlockKind.Exif, HeifContainer.AfterOffset(content));
        }
        else
        {
            data.AddBlock(BlockKind.Xmp, content);
        }
    }
}
