namespace PluginHost.Plugins.Metadata.Standard.Xmp;

/// <summary>Namespaces, which properties are told apart by; prefixes are free.</summary>
internal static class XmpNames
{
    public const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    public const string Xmp = "http://ns.adobe.com/xap/1.0/";
    public const string Dc = "http://purl.org/dc/elements/1.1/";
    public const string Exif = "http://ns.adobe.com/exif/1.0/";
    public const string ExifEx = "http://cipa.jp/exif/1.0/";
    public const string Tiff = "http://ns.adobe.com/tiff/1.0/";
    public const string Aux = "http://ns.adobe.com/exif/1.0/aux/";
    public const string Photoshop = "http://ns.adobe.com/photoshop/1.0/";
    public const string Microsoft = "http://ns.microsoft.com/photo/1.0/";
    public const string IptcCore = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";
    public const string DigiKam = "http://www.digikam.org/ns/1.0/";
    public const string Lightroom = "http://ns.adobe.com/lightroom/1.0/";
    public const string MediaPro = "http://ns.iview-multimedia.com/mediapro/1.0/";
    public const string AcdSee = "http://ns.acdsee.com/iptc/1.0/";
    public const string Dynamic = "http://ns.adobe.com/xmp/1.0/DynamicMedia/";
    public const string MwgRegions = "http://www.metadataworkinggroup.com/schemas/regions/";
    public const string Area = "http://ns.adobe.com/xmp/sType/Area#";
    public const string Dimensions = "http://ns.adobe.com/xap/1.0/sType/Dimensions#";
    public const string MicrosoftRegions = "http://ns.microsoft.com/photo/1.2/t/RegionInfo#";
    public const string MicrosoftRegion = "http://ns.microsoft.com/photo/1.2/t/Region#";
    public const string IptcExt = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";
}
