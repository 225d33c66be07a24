using PluginHost.Plugins.Metadata.Standard.Iptc;
using PluginHost.Plugins.Metadata.Standard.Xmp;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard.Fields;

/// <summary>Places in words.</summary>
internal static class Places
{
    private static readonly PlaceNames None = new();

    public static PlaceNames? Of(FieldSources sources)
    {
        var (xmp, iptc) = (sources.Xmp, sources.Iptc);
        var place = new PlaceNames
        {
            Location = xmp.Value(XmpNames.IptcCore, "Location") ?? iptc.Value(IptcNumbers.Location),
            City = xmp.Value(XmpNames.Photoshop, "City") ?? iptc.Value(IptcNumbers.City),
            State = xmp.Value(XmpNames.Photoshop, "State") ?? iptc.Value(IptcNumbers.State),
            Country = xmp.Value(XmpNames.Photoshop, "Country") ?? iptc.Value(IptcNumbers.Country),
            CountryCode = xmp.Value(XmpNames.IptcCore, "CountryCode"),
        };
        return place == None ? null : place;
    }
}
