using PluginHost.Plugins.Metadata.Standard.Exif;
using PluginHost.Plugins.Metadata.Standard.Iptc;
using PluginHost.Plugins.Metadata.Standard.Xmp;

namespace PluginHost.Plugins.Metadata.Standard.Fields;

/// <summary>Who made a picture, and who owns it.</summary>
internal static class Authors
{
    private const int Most = 32;

    public static IReadOnlyList<string> Creators(FieldSources sources)
    {
        var names = sources.IptcIsNewer ? sources.Iptc.Values(IptcNumbers.Creator) : [];
        names = names.Count > 0 ? names : sources.Xmp.Values(XmpNames.Dc, "creator");
        names = names.Count > 0 ? names : One(sources.Main.Text(ExifTags.Artist) ?? WindowsText.Of(sources.Main, ExifTags.XpAuthor));
        names = names.Count > 0 ? names : sources.Iptc.Values(IptcNumbers.Creator);
        return [.. names.Select(name => name.Trim()).Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).Take(Most)];
    }

    public static string? Rights(FieldSources sources) =>
        (sources.IptcIsNewer ? sources.Iptc.Value(IptcNumbers.Rights) : null) ?? sources.Xmp.Value(XmpNames.Dc, "rights") ?? sources.Main.Text(ExifTags.Copyright) ?? sources.Iptc.Value(IptcNumbers.Rights);

    // EXIF and Windows list several names in one text.
    private static IReadOnlyList<string> One(string? names) => names?.Split(';', StringSplitOptions.RemoveEmptyEntries) ?? [];
}
