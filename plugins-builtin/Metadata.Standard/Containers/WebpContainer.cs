using PluginHost.Plugins.Metadata.Standard.Bytes;
using PluginHost.Plugins.Metadata.Standard.Embedded;

namespace PluginHost.Plugins.Metadata.Standard.Containers;

/// <summary>WebP: RIFF chunks. They are scanned whatever the flags of <c>VP8X</c> say, since writers forget them.</summary>
internal sealed class WebpContainer : IContainer
{
    public bool Matches(ReadOnlySpan<byte> head) => head.Length >= 12 && head.StartsWith("RIFF"u8) && head[8..].StartsWith("WEBP"u8);

    public void Read(IByteSource source, EmbeddedData data)
    {
        Span<byte> kind = stackalloc byte[4];
        long offset = 12;
        for (var step = 0; step < MetadataLimits.Steps && offset < source.Length; step++)
        {
            if (source.Read(offset, kind) < 4 || !source.TryUInt32(offset + 4, bigEndian: false, out var length))
            {
                data.Warn(WarningCodes.Damaged, $"The WebP breaks at byte {offset}.");
                return;
            }

            BlockKind? block = kind.SequenceEqual("EXIF"u8) ? BlockKind.Exif
                : kind.SequenceEqual("XMP "u8) ? BlockKind.Xmp
                : kind.SequenceEqual("ICCP"u8) ? BlockKind.Icc
                : kind.SequenceEqual("C2PA"u8) ? BlockKind.C2pa
                : null;
            if (block is { } wanted)
            {
                if (offset + 8 + length > source.Length)
                {
                    data.Warn(WarningCodes.Damaged, $"The WebP chunk at byte {offset} is longer than the file.");
                }

                data.AddBlock(wanted, ExifHeader.Strip(source.Block(offset + 8, length)));
            }

            offset += 8 + length + (length & 1);
        }
    }
}
