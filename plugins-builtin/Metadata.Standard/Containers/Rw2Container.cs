using PluginHost.Plugins.Metadata.Standard.Bytes;
using PluginHost.Plugins.Metadata.Standard.Embedded;
using PluginHost.Plugins.Metadata.Standard.Exif;

namespace PluginHost.Plugins.Metadata.Standard.Containers;

/// <summary>Panasonic's raw files: a TIFF by another number whose first directory describes the sensor, and whose preview has the rest.</summary>
internal sealed class Rw2Container : IContainer
{
    private const ushort PreviewTag = 0x002E;
    private const ushort XmpTag = 0x02BC;

    public bool Matches(ReadOnlySpan<byte> head) => head.StartsWith("IIU\0"u8);

    public void Read(IByteSource source, EmbeddedData data)
    {
        if (TiffDocument.TryRead(source) is not { } tiff)
        {
            data.Warn(WarningCodes.Damaged, "The RW2 has no first directory.");
            return;
        }

        // The preview first: where both have a tag, the first block counts, and only the preview has all of them.
        if (tiff.Main.Entry(PreviewTag) is { Length: > 4 } preview)
        {
            EmbeddedJpeg.Read(source, preview.Offset, preview.Length, data);
        }

        data.AddBlock(BlockKind.Exif, source);
        data.AddBlock(BlockKind.Xmp, tiff.Main.Bytes(XmpTag));
    }
}
