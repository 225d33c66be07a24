using PluginHost.Plugins.Decoder.Raw.Previews;
using PluginHost.Plugins.Pictures.Tiff;

namespace PluginHost.Plugins.Decoder.Raw.Formats;

/// <summary>The maker note of Olympus and OM System: a TIFF of its own, whose offsets count from its beginning, and which tells where the preview is.</summary>
internal static class OlympusNote
{
    private const ushort CameraSettingsTag = 0x2020, PreviewTag = 0x101, PreviewLengthTag = 0x102;

    public static IEnumerable<JpegPlace> Previews(Stream stream, long note, long length)
    {
        // "OLYMPUS\0II" and two bytes; "OM SYSTEM\0\0\0II" and two bytes. The directory follows.
        Span<byte> head = stackalloc byte[16];
        if (note > stream.Length - head.Length || length < head.Length)
        {
            return [];
        }

        stream.Position = note;
        stream.ReadExactly(head);
        uint? directory = head.StartsWith("OLYMPUS\0II"u8) ? 12 : head.StartsWith("OM SYSTEM\0\0\0II"u8) ? 16 : null;
        if (directory is not { } first || TiffReader.Embedded(stream, note, length, bigEndian: false) is not { } tiff
            || tiff.Directory(first)?.Number(CameraSettingsTag) is not { } at || tiff.Directory(at) is not { } settings
            || settings.Number(PreviewTag) is not { } offset || settings.Number(PreviewLengthTag) is not { } size)
        {
            return [];
        }

        return JpegPlace.At(stream, note + offset, size) is { } preview ? [preview] : [];
    }
}
