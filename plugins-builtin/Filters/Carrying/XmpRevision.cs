using System.Text;
using System.Text.RegularExpressions;

namespace PluginHost.Plugins.Filters.Carrying;

/// <summary>XMP for upright pixels, without a thumbnail. Read as single bytes, so that whatever encoding it has stays.</summary>
internal static partial class XmpRevision
{
    private const string ThumbnailBegin = "<xmp:Thumbnails>", ThumbnailEnd = "</xmp:Thumbnails>";

    public static ReadOnlyMemory<byte> Of(ReadOnlyMemory<byte> xmp)
    {
        if (xmp.IsEmpty)
        {
            return xmp;
        }

        var text = Orientation().Replace(Encoding.Latin1.GetString(xmp.Span), "${before}1");
        var begin = text.IndexOf(ThumbnailBegin, StringComparison.Ordinal);
        var end = begin < 0 ? -1 : text.IndexOf(ThumbnailEnd, begin, StringComparison.Ordinal);
        return Encoding.Latin1.GetBytes(end < 0 ? text : text.Remove(begin, end + ThumbnailEnd.Length - begin));
    }

    [GeneratedRegex("""(?<before>tiff:Orientation(=["']|>))[2-8]""", RegexOptions.CultureInvariant)]
    private static partial Regex Orientation();
}
