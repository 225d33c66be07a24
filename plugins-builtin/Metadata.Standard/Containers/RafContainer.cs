using PluginHost.Plugins.Metadata.Standard.Bytes;
using PluginHost.Plugins.Metadata.Standard.Embedded;

namespace PluginHost.Plugins.Metadata.Standard.Containers;

/// <summary>Fujifilm's raw files: a header that names the place of a JPEG, which has the metadata.</summary>
internal sealed class RafContainer : IContainer
{
    private const int PreviewOffset = 84;
    private const int PreviewLength = 88;

    public bool Matches(ReadOnlySpan<byte> head) => head.StartsWith("FUJIFILMCCD-RAW "u8);

    public void Read(IByteSource source, EmbeddedData data)
    {
        if (!source.TryUInt32(PreviewOffset, bigEndian: true, out var start) || !source.TryUInt32(PreviewLength, bigEndian: true, out var length))
        {
            data.Warn(WarningCodes.Damaged, "The RAF ends within its header.");
            return;
        }

        EmbeddedJpeg.Read(source, start, length, data);
    }
}
