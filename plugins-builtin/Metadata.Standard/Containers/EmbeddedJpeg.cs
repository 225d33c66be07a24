using PluginHost.Plugins.Metadata.Standard.Bytes;
using PluginHost.Plugins.Metadata.Standard.Embedded;

namespace PluginHost.Plugins.Metadata.Standard.Containers;

/// <summary>The preview inside of a raw file, which carries the metadata of the camera's JPEG. One level deep: what lies within a preview is not looked into.</summary>
internal static class EmbeddedJpeg
{
    private static readonly JpegContainer Jpeg = new();

    public static void Read(IByteSource file, long start, long length, EmbeddedData data)
    {
        var preview = new SliceBytes(file, start, length);
        Span<byte> head = stackalloc byte[3];
        if (preview.Read(0, head) < head.Length || !Jpeg.Matches(head))
        {
            data.Warn(WarningCodes.Damaged, "The raw file has no preview where it says.");
            return;
        }

        Jpeg.Read(preview, data);

        // The preview's size is not the picture's.
        data.Size = null;
    }
}
