using PluginHost.Plugins.Metadata.Standard.Bytes;
using PluginHost.Plugins.Metadata.Standard.Exif;
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
            Altitude = Position.AltitudeOf(sources.Tiff.Gps),
            Title = Clean(Captions.Title(sources)),
            Description = Clean(Captions.Description(sources)),
            Rating = Rating.Of(sources),
            Keywords = [.. Keywords.Of(sources).Select(CleanText.Of)],
            Software = Clean(sources.Main.Text(ExifTags.Software) ?? sources.Xmp.Value(XmpNames.Xmp, "CreatorTool") ?? sources.Text("Software")),
        };
    }

    private static string? Clean(string? text) => text is null ? null : CleanText.Of(CleanText.Cut(text, MetadataLimits.EntryCharacters));
}
