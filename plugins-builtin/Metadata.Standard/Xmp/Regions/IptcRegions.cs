using System.Xml.Linq;

namespace PluginHost.Plugins.Metadata.Standard.Xmp.Regions;

/// <summary>Regions in the form of IPTC: rectangles by their corner, circles by their centre, and polygons, of which the box around is taken.</summary>
internal static class IptcRegions
{
    private const int MostCorners = 1_000;

    // By the last part of the identifiers of IPTC's vocabulary.
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.OrdinalIgnoreCase) { ["human"] = "face", ["animal"] = "pet", ["product"] = "product", ["text"] = "text" };

    private static readonly XName Item = XName.Get("li", XmpNames.Rdf);
    private static readonly XName ImageRegion = XName.Get("ImageRegion", XmpNames.IptcExt);

    public static IEnumerable<XmpRegion> Of(XElement description)
    {
        foreach (var item in description.Elements(ImageRegion).Elements().Elements(Item))
        {
            var region = XmpRegions.Inside(item);
            if (region is not null && Boundary(XmpRegions.Inside(region.Element(XName.Get("RegionBoundary", XmpNames.IptcExt)))) is { } place)
            {
                yield return place with { Kind = KindOf(region), Name = NameOf(region) };
            }
        }
    }

    private static XmpRegion? Boundary(XElement? boundary)
    {
        var shape = boundary is null ? null : Text(boundary, "rbShape")?.ToLowerInvariant();
        var place = shape switch
        {
            "rectangle" => Place(Number(boundary, "rbX"), Number(boundary, "rbY"), Number(boundary, "rbW"), Number(boundary, "rbH")),
            "circle" when Number(boundary, "rbRx") is { } radius => Place(Number(boundary, "rbX") - radius, Number(boundary, "rbY") - radius, 2 * radius, 2 * radius),
            "polygon" => Around(boundary!),
            _ => null,
        };
        return place is null ? null : place with { IsInPixels = Text(boundary, "rbUnit")?.Equals("pixel", StringComparison.OrdinalIgnoreCase) == true };
    }

    private static XmpRegion? Around(XElement boundary)
    {
        var corners = boundary.Elements(XName.Get("rbVertices", XmpNames.IptcExt)).Descendants(Item).Take(MostCorners).Select(XmpRegions.Inside)
            .Select(corner => (X: Number(corner, "rbX"), Y: Number(corner, "rbY"))).Where(corner => corner is { X: not null, Y: not null }).ToList();
        return corners.Count < 3
            ? null
            : Place(corners.Min(corner => corner.X), corners.Min(corner => corner.Y), corners.Max(corner => corner.X) - corners.Min(corner => corner.X), corners.Max(corner => corner.Y) - corners.Min(corner => corner.Y));
    }

    private static XmpRegion? Place(double? x, double? y, double? width, double? height) =>
        x is { } left && y is { } top && width is > 0 and var w && height is > 0 and var h ? new XmpRegion("", "", left, top, w, h) : null;

    // Who is shown says that somebody is.
    private static string KindOf(XElement region)
    {
        var types = region.Elements(XName.Get("rCtype", XmpNames.IptcExt)).Descendants().Where(element => !element.HasElements).Select(element => element.Value.Trim());
        var kind = types.Select(type => Kinds.GetValueOrDefault(type[(type.LastIndexOf('/') + 1)..])).FirstOrDefault(known => known is not null);
        return kind ?? (Persons(region).Any() ? "face" : "area");
    }

    private static string NameOf(XElement region) =>
        Persons(region).FirstOrDefault()
        ?? region.Elements(XName.Get("Name", XmpNames.IptcExt)).Select(name => (name.Descendants(Item).FirstOrDefault() ?? name).Value.Trim()).FirstOrDefault() ?? "";

    private static IEnumerable<string> Persons(XElement region) =>
        region.Elements(XName.Get("PersonInImage", XmpNames.IptcExt)).Descendants(Item).Select(person => person.Value.Trim()).Where(name => name.Length > 0);

    private static string? Text(XElement? owner, string name) => XmpRegions.Value(owner, name, XmpNames.IptcExt)?.Trim();

    private static double? Number(XElement? owner, string name) => XmpRegions.Number(Text(owner, name));
}
