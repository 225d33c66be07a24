using System.Buffers.Binary;
using System.Text;

namespace PluginHost.Plugins.Imaging.Vips.Formats;

/// <summary>Tells files of the ISO base media family apart (AVIF, HEIC, MP4 ..) by the brands in their first box.</summary>
internal static class IsoMediaFile
{
    private const int HeaderLength = 16;

    /// <returns>Null where it is not of that family.</returns>
    public static FileKind? Identify(ReadOnlySpan<byte> head)
    {
        if (head.Length < 12 || !head[4..8].SequenceEqual("ftyp"u8))
        {
            return null;
        }

        var length = (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(head), (uint)head.Length);
        var major = KindOf(Encoding.ASCII.GetString(head[8..12]));
        if (major is not null)
        {
            return major;
        }

        // "mif1" and the like only say that it is a picture; the list of brands says of which sort.
        for (var at = HeaderLength; at + 4 <= length; at += 4)
        {
            if (KindOf(Encoding.ASCII.GetString(head.Slice(at, 4))) is { Format: not null } kind)
            {
                return kind;
            }
        }

        return new FileKind("a video or another media file");
    }

    private static FileKind? KindOf(string brand) => brand switch
    {
        "avif" or "avis" => PictureFormats.Avif,
        "heic" or "heix" or "heim" or "heis" or "hevc" or "hevx" => PictureFormats.Heic,
        "crx " => PictureFormats.CameraRaw,
        "isom" or "iso2" or "iso4" or "iso5" or "iso6" or "mp41" or "mp42" or "avc1" or "dash" or "M4V " => new FileKind("an MP4 video"),
        "qt  " => new FileKind("a QuickTime video"),
        "M4A " or "M4B " => new FileKind("an MPEG-4 sound"),
        "3gp4" or "3gp5" or "3gp6" or "3g2a" => new FileKind("a 3GP video"),
        _ => null,
    };
}
