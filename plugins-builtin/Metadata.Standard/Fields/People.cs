using PluginHost.Plugins.Metadata.Standard.Xmp;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard.Fields;

/// <summary>Who is shown: faces, IPTC's list, keywords below "People", Google's list.</summary>
internal static class People
{
    private const int Most = 200;
    private const string Branch = "People|";

    public static IReadOnlyList<string> Of(FieldSources sources, IReadOnlyList<PictureRegion> regions, IReadOnlyList<string> paths) =>
    [
        .. regions.Where(region => region.Kind == "face").Select(region => region.Name)
            .Concat(sources.Xmp.Values(XmpNames.IptcExt, "PersonInImage"))
            .Concat(paths.Where(path => path.StartsWith(Branch, StringComparison.OrdinalIgnoreCase)).Select(path => path[(path.LastIndexOf(KeywordPaths.Separator) + 1)..]))
            .Concat(sources.Takeout?.People ?? [])
            .Select(name => name.Trim()).Where(name => name.Length > 0)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Take(Most),
    ];
}
