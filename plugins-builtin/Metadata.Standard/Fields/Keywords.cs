using System.Text;
using PluginHost.Plugins.Metadata.Standard.Exif;
using PluginHost.Plugins.Metadata.Standard.Iptc;
using PluginHost.Plugins.Metadata.Standard.Xmp;

namespace PluginHost.Plugins.Metadata.Standard.Fields;

/// <summary>Keywords of XMP, IPTC and Windows, each once, spelled as first met.</summary>
internal static class Keywords
{
    private const int MostKeywords = 500;

    public static IReadOnlyList<string> Of(FieldSources sources)
    {
        var words = new List<string>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var xmp = sources.Xmp.Values(XmpNames.Dc, "subject");
        var iptc = sources.Iptc.Values(IptcNumbers.Keyword).Where(word => !IsCut(word, xmp));
        var windows = WindowsText.Of(sources.Main, ExifTags.XpKeywords)?.Split(';') ?? [];
        foreach (var word in xmp.Concat(iptc).Concat(windows).Select(word => word.Trim()))
        {
            if (word.Length > 0 && words.Count < MostKeywords && seen.Add(word))
            {
                words.Add(word);
            }
        }

        return words;
    }

    // IPTC cuts at 64 bytes: the whole word is in the XMP then.
    private static bool IsCut(string word, IReadOnlyList<string> whole) =>
        Encoding.UTF8.GetByteCount(word) >= IptcNumbers.KeywordBytes - 3 && whole.Any(other => other.Length > word.Length && other.StartsWith(word, StringComparison.OrdinalIgnoreCase));
}
