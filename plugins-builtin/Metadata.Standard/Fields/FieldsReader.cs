using PluginHost.Plugins.Metadata.Standard.Bytes;
using PluginHost.Plugins.Metadata.Standard.Exif;
using PluginHost.Plugins.Metadata.Standard.Iptc;
using PluginHost.Plugins.Metadata.Standard.Xmp;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard.Fields;

/// <summary>Typed fields. Where places disagree XMP comes before IPTC before EXIF; dates and places begin with EXIF.</summary>
internal static class FieldsReader
{
    public static MetadataFields Read(FieldSources sources)
    {
        var (takenAt, isLocal) = TakenTime.Of(sources);
        var position = Position.Of(sources);
        var regions = RegionFields.Of(sources);
        var paths = KeywordPaths.Of(sources.Xmp);
        return new MetadataFields
        {
            TakenAt = takenAt,
            TakenAtIsLocal = isLocal,
            Camera = Clean(CameraName.Of(sources.Main)),
            Lens = Clean(LensName.Of(sources)),
            ExposureSeconds = Exposure.Seconds(sources.Exif),
            Aperture = Exposure.Aperture(sources.Exif),
            Iso = Exposure.Iso(sources.Exif),
            FocalLength = Exposure.FocalLength(sources.Exif),
            Latitude = position?.Latitude,
            Longitude = position?.Longitude,
            Altitude = Position.AltitudeOf(sources),
            Title = Clean(Captions.Title(sources)),
            Description = Clean(Captions.Description(sources)),
            Rating = Rating.Of(sources),
            Keywords = [.. Keywords.Of(sources, paths).Select(CleanText.Of)],
            KeywordPaths = [.. paths.Select(CleanText.Of)],
            People = [.. People.Of(sources, regions, paths).Select(CleanText.Of)],
            Regions = [.. regions.Select(region => region with { Kind = CleanText.Of(region.Kind), Name = CleanText.Of(region.Name) })],
            Rejected = Marks.Rejected(sources.Xmp),
            Label = Clean(Marks.Label(sources.Xmp)),
            Headline = Clean(sources.XmpOrIptc(XmpNames.Photoshop, "Headline", IptcNumbers.Headline)),
            AltText = Clean(sources.Xmp.Value(XmpNames.IptcCore, "AltTextAccessibility")),
            Creators = [.. Authors.Creators(sources).Select(CleanText.Of)],
            Rights = Clean(Authors.Rights(sources)),
            Place = Places.Of(sources),
            Software = Clean(SoftwareOf(sources)),
        };
    }

    public static string? SoftwareOf(FieldSources sources) =>
        sources.Main.Text(ExifTags.Software) ?? sources.Xmp.Value(XmpNames.Xmp, "CreatorTool") ?? sources.Text("Software");

    private static string? Clean(string? text) => text is null ? null : CleanText.Of(CleanText.Cut(text, MetadataLimits.EntryCharacters));
}
