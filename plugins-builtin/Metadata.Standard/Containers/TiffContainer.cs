using PluginHost.Plugins.Metadata.Standard.Bytes;
using PluginHost.Plugins.Metadata.Standard.Embedded;
using PluginHost.Plugins.Metadata.Standard.Exif;

namespace PluginHost.Plugins.Metadata.Standard.Containers;

/// <summary>TIFF and the raw formats built on it: the file is one EXIF block, with XMP, IPTC and a profile in its tags.</summary>
internal sealed class TiffContainer : IContainer
{
    private const ushort XmpTag = 0x02BC;
    private const ushort IptcTag = 0x83BB;
    private const ushort PhotoshopTag = 0x8649;
    private const ushort IccTag = 0x8773;
    private const ushort C2paTag = 0xCD41;

    // Olympus writes letters where the number 42 would stand.
    public bool Matches(ReadOnlySpan<byte> head) =>
        head.StartsWith("II*\0"u8) || head.StartsWith("MM\0*"u8) || head.StartsWith("IIRO"u8) || head.StartsWith("IIRS"u8) || head.StartsWith("MMOR"u8);

    public void Read(IByteSource source, EmbeddedData data)
    {
        data.AddBlock(BlockKind.Exif, source);
        if (TiffDocument.TryRead(source) is not { } tiff)
        {
            data.Warn(WarningCodes.Damaged, "The TIFF has no first directory.");
            return;
        }

        data.AddBlock(BlockKind.Xmp, tiff.Main.Bytes(XmpTag));
        data.AddBlock(BlockKind.Icc, tiff.Main.Bytes(IccTag));
        data.AddBlock(BlockKind.C2pa, tiff.Main.Bytes(C2paTag));
        data.AddBlock(BlockKind.Iptc, tiff.Main.Bytes(IptcTag));
        PhotoshopResources.Read(tiff.Main.Bytes(PhotoshopTag), data);
    }
}
