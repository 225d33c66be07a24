using System.Globalization;
using System.Xml.Linq;

namespace PluginHost.Plugins.Metadata.Standard.Xmp.Regions;

/// <summary>Regions in the forms of the Metadata Working Group, whose places are centres, of Microsoft, whose places are corners, and of IPTC.</summary>
internal static class XmpRegions
{
    private const int Most = 500;

    private static readonly XName Item = XName.Get("li", XmpNames.Rdf);
    private static readonly XName Description = XName.Get("Description", XmpNames.Rdf);

    public static IEnumerable<XmpRegion> Of(XElement description) => WorkingGroup(description).Concat(Microsoft(description)).Concat(IptcRegions.Of(description)).Take(Most);

    private static IEnumerable<XmpRegion> WorkingGroup(XElement description)
    {
        foreach (var regions in description.Descendants(XName.Get("Regions", XmpNames.MwgRegions)))
        {
            var dimensions = Inside(regions.Descendants(XName.Get("AppliedToDimensions", XmpNames.MwgRegions)).FirstOrDefault());
            var size = (Number(Value(dimensions, "w", XmpNames.Dimensions)), Number(Value(dimensions, "h", XmpNames.Dimensions))) is (> 0 and var w, > 0 and var h) ? (w, h) : ((double, double)?)null;
            foreach (var item in regions.Descendants(XName.Get("RegionList", XmpNames.MwgRegions)).Descendants(Item))
            {
                var region = Inside(item);
                var area = Inside(region?.Element(XName.Get("Area", XmpNames.MwgRegions)));
                var (x, y) = (Number(Value(area, "x", XmpNames.Area)), Number(Value(area, "y", XmpNames.Area)));
                var (width, height) = (Number(Value(area, "w", XmpNames.Area)) ?? Number(Value(area, "d", XmpNames.Area)), Number(Value(area, "h", XmpNames.Area)) ?? Number(Value(area, "d", XmpNames.Area)));
                if (x is { } centreX && y is { } centreY)
                {
                    yield return new XmpRegion(
                        (Value(region, "Type", XmpNames.MwgRegions) ?? "face").ToLowerInvariant(), Value(region, "Name", XmpNames.MwgRegions)?.Trim() ?? "",
                        centreX - ((width ?? 0) / 2), centreY - ((height ?? 0) / 2), width ?? 0, height ?? 0, size);
                }
            }
        }
    }

    private static IEnumerable<XmpRegion> Microsoft(XElement description)
    {
        foreach (var item in description.Descendants(XName.Get("Regions", XmpNames.MicrosoftRegions)).Descendants(Item))
        {
            var region = Inside(item);
            var name = Value(region, "PersonDisplayName", XmpNames.MicrosoftRegion)?.Trim() ?? "";
            var parts = Value(region, "Rectangle", XmpNames.MicrosoftRegion)?.Split(',', StringSplitOptions.TrimEntries).Select(Number).ToArray();
            if (parts is [{ } x, { } y, { } width, { } height])
            {
                yield return new XmpRegion("face", name, x, y, width, height);
            }
            else if (name.Length > 0)
            {
                yield return new XmpRegion("face", name, 0, 0, 0, 0);
            }
        }
    }

    // A structure stands in its element or in a description within.
    internal static XElement? Inside(XElement? element) => element?.Element(Description) ?? element;

    internal static string? Value(XElement? owner, string name, string space) =>
        owner?.Attribute(XName.Get(name, space))?.Value ?? owner?.Element(XName.Get(name, space))?.Value;

    // Some write decimals with a comma.
    internal static double? Number(string? text) =>
        double.TryParse(text?.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
