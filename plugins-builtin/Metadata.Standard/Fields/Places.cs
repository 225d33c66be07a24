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
        var place = new PlaceNames
        {
            Location = sources.XmpOrIptc(XmpNames.IptcCore, "Location", IptcNumbers.Location),
            City = sources.XmpOrIptc(XmpNames.Photoshop, "City", IptcNumbers.City),
            State = sources.XmpOrIptc(XmpNames.Photoshop, "State", IptcNumbers.State),
            Country = sources.XmpOrIptc(XmpNames.Photoshop, "Country", IptcNumbers.Country),
            CountryCode = sources.Xmp.Value(XmpNames.IptcCore, "CountryCode"),
        };
        return place == None ? null : place;
    }
}
