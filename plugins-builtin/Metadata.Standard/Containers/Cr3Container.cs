using PluginHost.Plugins.Metadata.Standard.Bytes;
using PluginHost.Plugins.Metadata.Standard.Embedded;

namespace PluginHost.Plugins.Metadata.Standard.Containers;

/// <summary>
/// Canon's raw files in ISO boxes: a box of the maker inside of <c>moov</c> holds the directories of EXIF one by one, each as a TIFF of its own,
/// the first as <c>CMT1</c>, that of the exposure as <c>CMT2</c>, that of the place as <c>CMT4</c>.
/// </summary>
internal sealed class Cr3Container : IContainer
{
    private const int IdLength = 16;

    // A file has one; a hostile one may have thousands.
    private const int MostBoxes = 4;

    private static ReadOnlySpan<byte> CanonId => [0x85, 0xC0, 0xB6, 0x87, 0x82, 0x0F, 0x11, 0xE0, 0x81, 0x11, 0xF4, 0xCE, 0x46, 0x2B, 0x6A, 0x48];

    private static ReadOnlySpan<byte> XmpId => [0xBE, 0x7A, 0xCF, 0xCB, 0x97, 0xA9, 0x42, 0xE8, 0x9C, 0x71, 0x99, 0x94, 0x91, 0xE3, 0xAF, 0xAC];

    public bool Matches(ReadOnlySpan<byte> head) => head.Length >= 12 && head[4..].StartsWith("ftypcrx "u8);

    public void Read(IByteSource source, EmbeddedData data)
    {
        var found = false;
        foreach (var box in IsoBox.In(source, 0, source.Length).Where(box => box.Kind is "moov" or "uuid").Take(MostBoxes))
        {
            if (box.Kind == "uuid")
            {
                ReadPacket(source, box, data);
                continue;
            }

            foreach (var canon in IsoBox.In(source, box.Start, box.End).Where(inner => IsCanon(source, inner)).Take(MostBoxes))
            {
                found |= ReadDirectories(source, canon, data);
            }
        }

        if (!found)
        {
            data.Warn(WarningCodes.Damaged, "The CR3 has no directories of EXIF.");
        }
    }

    private static bool IsCanon(IByteSource source, IsoBox box) => box.Kind == "uuid" && source.Block(box.Start, IdLength).Span.SequenceEqual(CanonId);

    private static bool ReadDirectories(IByteSource source, IsoBox canon, EmbeddedData data)
    {
        var found = false;
        foreach (var part in IsoBox.In(source, canon.Start + IdLength, canon.End).Where(box => box.Kind is "CMT1" or "CMT2" or "CMT4").Take(MostBoxes))
        {
            data.AddBlock(part.Kind switch { "CMT1" => BlockKind.Exif, "CMT2" => BlockKind.ExifDirectory, _ => BlockKind.GpsDirectory }, source.Block(part.Start, part.Length));
            found = true;
        }

        return found;
    }

    private static void ReadPacket(IByteSource source, IsoBox box, EmbeddedData data)
    {
        if (source.Block(box.Start, IdLength).Span.SequenceEqual(XmpId))
        {
            data.AddBlock(BlockKind.Xmp, source.Block(box.Start + IdLength, box.Length - IdLength));
        }
    }
}
