using PluginHost.Plugins.Metadata.Standard.Exif;

namespace PluginHost.Plugins.Metadata.Standard.Fields;

/// <summary>How the picture was exposed, within what cameras can do.</summary>
internal static class Exposure
{
    // The 16-bit tag is full; the number stands in a 32-bit one.
    private const int IsoOverflow = 65_535;

    public static double? Seconds(TiffDirectory exif) =>
        Within(exif.Number(ExifTags.ExposureTime), 100_000) ?? Within(exif.Number(ExifTags.ShutterSpeed) is { } apex ? Math.Pow(2, -apex) : null, 100_000);

    public static double? Aperture(TiffDirectory exif) =>
        Within(exif.Number(ExifTags.FNumber), 256) ?? Within(exif.Number(ExifTags.ApertureValue) is { } apex ? Math.Pow(2, apex / 2) : null, 256);

    public static double? FocalLength(TiffDirectory exif) => Within(exif.Number(ExifTags.FocalLength), 100_000);

    public static int? Iso(TiffDirectory exif)
    {
        var speed = exif.Number(ExifTags.IsoSpeed);
        if (speed is null or IsoOverflow)
        {
            speed = exif.Number(ExifTags.StandardOutputSensitivity) ?? exif.Number(ExifTags.RecommendedExposureIndex) ?? exif.Number(ExifTags.IsoSpeedLong) ?? speed;
        }

        return (int?)Within(speed, 100_000_000);
    }

    private static double? Within(double? value, double most) => value > 0 && value <= most ? value : null;
}
