using System.Globalization;
using PluginHost.Plugins.Metadata.Standard.Exif;
using PluginHost.Plugins.Metadata.Standard.Xmp;

namespace PluginHost.Plugins.Metadata.Standard.Fields;

/// <summary>Where the picture was taken. Half a place is none, and so is 0,0, which receivers without a fix write.</summary>
internal static class Position
{
    private const byte AsciiZero = 0x30;

    public static GeoPosition? Of(FieldSources sources)
    {
        var gps = sources.Tiff.Gps;
        return sources.Takeout?.Chosen
            ?? Place(FromExif(gps, ExifTags.Latitude, ExifTags.LatitudeRef, "NS"), FromExif(gps, ExifTags.Longitude, ExifTags.LongitudeRef, "EW"))
            ?? Place(FromXmp(sources.Xmp.Value(XmpNames.Exif, "GPSLatitude")), FromXmp(sources.Xmp.Value(XmpNames.Exif, "GPSLongitude")))
            ?? sources.Takeout?.FromFile;
    }

    public static double? AltitudeOf(FieldSources sources) => FromExif(sources.Tiff.Gps) ?? FromXmpAltitude(sources.Xmp) ?? sources.Takeout?.Altitude;

    // "1234/10", with the reference as 0 or 1.
    private static double? FromXmpAltitude(XmpDocument xmp)
    {
        var parts = xmp.Value(XmpNames.Exif, "GPSAltitude")?.Split('/');
        if (parts is not { Length: 1 or 2 } || !double.TryParse(parts[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var metres))
        {
            return null;
        }

        var unit = parts.Length == 1 ? 1 : double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var divisor) ? divisor : 0;
        metres = unit == 0 ? double.NaN : metres / unit;
        return metres is > -100_000 and < 100_000 ? xmp.Value(XmpNames.Exif, "GPSAltitudeRef") == "1" ? -Math.Abs(metres) : metres : null;
    }

    private static double? FromExif(TiffDirectory gps)
    {
        if (gps.Number(ExifTags.Altitude) is not (> -100_000 and < 100_000 and var metres))
        {
            return null;
        }

        // 1 is below the sea, 3 below the ellipsoid; some writers use the digit.
        var reference = (int)(gps.Number(ExifTags.AltitudeRef) ?? 0);
        return (reference >= AsciiZero ? reference - AsciiZero : reference) is 1 or 3 ? -Math.Abs(metres) : metres;
    }

    private static GeoPosition? Place(double? latitude, double? longitude) =>
        latitude is >= -90 and <= 90 && longitude is >= -180 and <= 180 && (latitude, longitude) is not (0.0, 0.0) ? new GeoPosition(latitude.Value, longitude.Value) : null;

    private static double? FromExif(TiffDirectory gps, ushort tag, ushort referenceTag, string hemispheres)
    {
        // Without a hemisphere the other half of the earth is as likely; better no place than a wrong one.
        if (gps.Number(tag) is not { } degrees || gps.Text(referenceTag) is not { } reference || hemispheres.IndexOf(char.ToUpperInvariant(reference[0]), StringComparison.Ordinal) is not (>= 0 and var side))
        {
            return null;
        }

        var value = Math.Abs(degrees) + ((gps.Number(tag, 1) ?? 0) / 60) + ((gps.Number(tag, 2) ?? 0) / 3600);
        return side == 1 ? -value : value;
    }

    /// <summary><c>DD,MM.mmmmN</c> or <c>DD,MM,SSN</c>.</summary>
    private static double? FromXmp(string? text)
    {
        if (text is not { Length: > 2 and < 64 } || "NSEW".IndexOf(char.ToUpperInvariant(text[^1]), StringComparison.Ordinal) is not (>= 0 and var side))
        {
            return null;
        }

        double value = 0, unit = 1;
        foreach (var part in text[..^1].Split(','))
        {
            if (!double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            {
                return null;
            }

            value += Math.Abs(number) / unit;
            unit *= 60;
        }

        return side % 2 == 1 ? -value : value;
    }
}
