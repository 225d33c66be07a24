using PluginHost.Plugins.Metadata.Standard.Bytes;
using PluginHost.Plugins.Metadata.Standard.Embedded;

namespace PluginHost.Plugins.Metadata.Standard.Containers;

/// <summary>PNG and APNG: text chunks before and behind the pixels, EXIF, colour profile, and the private <c>comf</c>.</summary>
internal sealed class PngContainer : IContainer
{
    private const int SignatureLength = 8;
    private const int ChunkOverhead = 12;

    public bool Matches(ReadOnlySpan<byte> head) => head.StartsWith<byte>([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);

    public void Read(IByteSource source, EmbeddedData data)
    {
        Span<byte> kind = stackalloc byte[4];
        long offset = SignatureLength;
        for (var step = 0; step < MetadataLimits.Steps; step++)
        {
            if (!source.TryUInt32(offset, bigEndian: true, out var length) || source.Read(offset + 4, kind) < 4 || length > int.MaxValue)
            {
                data.Warn(WarningCodes.Damaged, $"The PNG ends or breaks at byte {offset} without its IEND chunk.");
                return;
            }

            if (kind.SequenceEqual("IEND"u8))
            {
                return;
            }

            if (PngChunks.IsWanted(kind))
            {
                var name = TextBytes.Latin1(kind);
                if (length > MetadataLimits.BlockBytes)
                {
                    data.Warn(WarningCodes.TooLarge, $"The PNG chunk {name} at byte {offset} is larger than {MetadataLimits.BlockBytes >> 20} MiB and was not read.");
                }
                else
                {
                    PngChunks.Read(name, source.Block(offset + 8, length), data);
                }
            }

            offset += ChunkOverhead + length;
        }
    }
}
