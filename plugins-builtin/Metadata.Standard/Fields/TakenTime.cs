using PluginHost.Plugins.Metadata.Standard.Exif;
using PluginHost.Plugins.Metadata.Standard.Iptc;
using PluginHost.Plugins.Metadata.Standard.Xmp;

namespace PluginHost.Plugins.Metadata.Standard.Fields;

/// <summary>When the picture was taken, and in which zone.</summary>
internal static class TakenTime
{
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan ClockDrift = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan WidestZone = TimeSpan.FromHours(14);

    public static (DateTimeOffset? TakenAt, bool IsLocal) Of(FieldSources sources)
    {
        var (main, exif) = (sources.Main, sources.Exif);
        var gps = GpsTime(sources.Tiff.Gps);
        var moment = FromExif(exif, exif, ExifTags.DateTimeOriginal, ExifTags.SubSecondOriginal, ExifTags.OffsetOriginal)
            ?? Moment.FromIso(sources.Xmp.Value(XmpNames.Exif, "DateTimeOriginal"))
            ?? Moment.FromIso(sources.Xmp.Value(XmpNames.Photoshop, "DateCreated"))
            ?? Moment.FromIptc(sources.Iptc.Value(IptcNumbers.DateCreated), sources.Iptc.Value(IptcNumbers.TimeCreated))
            ?? FromExif(exif, exif, ExifTags.DateTimeDigitized, ExifTags.SubSecondDigitized, ExifTags.OffsetDigitized)
            ?? Moment.FromIso(sources.Xmp.Value(XmpNames.Xmp, "CreateDate"))
            ?? FromExif(main, exif, ExifTags.DateTime, ExifTags.SubSecond, ExifTags.Offset);
        if (moment is not { } taken)
        {
            return gps is { } fix ? (new DateTimeOffset(fix, TimeSpan.Zero), false) : (sources.Takeout?.TakenAt, false);
        }

        // Less than a day apart is the zone that nobody wrote; more is a date that somebody corrected at Google.
        if (sources.Takeout?.TakenAt is { } told && (told.UtcDateTime - taken.Clock).Duration() >= TimeSpan.FromDays(1))
        {
            return (told, false);
        }

        var zone = taken.Zone ?? ZoneFromGps(taken.Clock, gps);
        return (new DateTimeOffset(taken.Clock, zone ?? TimeSpan.Zero), zone is null);
    }

    private static Moment? FromExif(TiffDirectory directory, TiffDirectory exif, ushort tag, ushort fractionTag, ushort zoneTag) =>
        Moment.FromExif(directory.Text(tag), exif.Text(fractionTag), exif.Text(zoneTag));

    // Receivers know UTC: the camera's clock minus that is the zone. A fix of hours ago is told by the odd minutes it leaves.
    private static TimeSpan? ZoneFromGps(DateTime clock, DateTime? gps)
    {
        if (gps is not { } utc)
        {
            return null;
        }

        var difference = clock - utc;
        var zone = Quarter * Math.Round(difference / Quarter);
        return zone.Duration() <= WidestZone && (difference - zone).Duration() <= ClockDrift ? zone : null;
    }

    private static DateTime? GpsTime(TiffDirectory gps)
    {
        if (gps.Text(ExifTags.GpsDate) is not { } date || Moment.FromExif($"{date} 00:00:00", null, null) is not { } day
            || gps.Number(ExifTags.GpsTime) is not (>= 0 and < 24 and var hours) || gps.Number(ExifTags.GpsTime, 1) is not (>= 0 and < 60 and var minutes))
        {
            return null;
        }

        var seconds = gps.Number(ExifTags.GpsTime, 2) is >= 0 and < 60 and var s ? s : 0;
        return day.Clock + TimeSpan.FromHours(hours) + TimeSpan.FromMinutes(minutes) + TimeSpan.FromSeconds((double)seconds);
    }
}
