using System.Text;
using PluginHost.Plugins.Metadata.Standard.Exif;
using PluginHost.Plugins.Metadata.Standard.Iptc;
using PluginHost.Plugins.Metadata.Standard.Xmp;

namespace PluginHost.Plugins.Metadata.Standard.Fields;

/// <summary>Keywords of XMP, IPTC, Windows and sidecars, each once, spelled as first met.</summary>
internal static class Keywords
{
    private const int MostKeywords = 500;

    public static IReadOnlyList<string> Of(FieldSources sources, IReadOnlyList<string> paths)
    {
        var words = new List<string>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var xmp = sources.Xmp.Values(XmpNames.Dc, "subject");
        if (sources.IptcIsNewer && sources.Iptc.Values(IptcNumbers.Keyword) is { Count: > 0 } newer)
        {
            // What the newer list leaves out was taken away there; its words are cut, and whole in the older one.
            xmp = [.. xmp.Where(word => newer.Any(other => other.Equals(word, StringComparison.OrdinalIgnoreCase) || IsCut(other, [word])))];
            paths = [.. paths.Where(path => newer.Contains(path[(path.LastIndexOf(KeywordPaths.Separator) + 1)..], StringComparer.OrdinalIgnoreCase))];
        }

        var iptc = sources.Iptc.Values(IptcNumbers.Keyword).Where(word => !IsCut(word, xmp));
        var windows = WindowsText.Of(sources.Main, ExifTags.XpKeywords)?.Split(';') ?? [];
        var (levels, leaves) = Levels(paths);
        foreach (var word in xmp.Concat(iptc).Concat(windows).Concat(sources.SidecarTags).Concat(sources.Picasa?.Keywords ?? []).Select(word => word.Trim()).Where(word => !levels.Contains(word) && !IsPath(word, paths)).Concat(leaves))
        {
            if (word.Length > 0 && words.Count < MostKeywords && seen.Add(word))
            {
                words.Add(word);
            }
        }

        return words;
    }

    // A level above a chosen word is no keyword of its own; it is, where somebody chose it too.
    private static (HashSet<string> Levels, List<string> Leaves) Levels(IReadOnlyList<string> paths)
    {
        var leaves = paths.Select(path => path[(path.LastIndexOf(KeywordPaths.Separator) + 1)..]).ToList();
        var levels = paths.SelectMany(path => path.Split(KeywordPaths.Separator)[..^1]).ToHashSet(StringComparer.OrdinalIgnoreCase);
        levels.ExceptWith(leaves);
        return (levels, leaves);
    }

    // Some programs put whole paths into the flat list.
    private static bool IsPath(string word, IReadOnlyList<string> paths) =>
        word.AsSpan().ContainsAny('/', '|') && paths.Contains(word.Replace('/', KeywordPaths.Separator), StringComparer.OrdinalIgnoreCase);

    // IPTC cuts at 64 bytes: the whole word is in the XMP then.
    private static bool IsCut(string word, IReadOnlyList<string> whole) =>
        Encoding.UTF8.GetByteCount(word) >= IptcNumbers.KeywordBytes - 3 && whole.Any(other => other.Length > word.Length && other.StartsWith(word, StringComparison.OrdinalIgnoreCase));
}
