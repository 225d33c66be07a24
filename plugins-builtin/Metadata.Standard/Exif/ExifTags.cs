namespace PluginHost.Plugins.Metadata.Standard.Exif;

/// <summary>Numbers of the tags that are read.</summary>
internal static class ExifTags
{
    public const ushort DocumentName = 0x010D;
    public const ushort ImageDescription = 0x010E;
    public const ushort Make = 0x010F;
    public const ushort Model = 0x0110;
    public const ushort Orientation = 0x0112;
    public const ushort Software = 0x0131;
    public const ushort DateTime = 0x0132;
    public const ushort Artist = 0x013B;
    public const ushort Rating = 0x4746;
    public const ushort RatingPercent = 0x4749;
    public const ushort Copyright = 0x8298;
    public const ushort ExposureTime = 0x829A;
    public const ushort FNumber = 0x829D;
    public const ushort ExifDirectory = 0x8769;
    public const ushort GpsDirectory = 0x8825;
    public const ushort IsoSpeed = 0x8827;
    public const ushort StandardOutputSensitivity = 0x8831;
    public const ushort RecommendedExposureIndex = 0x8832;
    public const ushort IsoSpeedLong = 0x8833;
    public const ushort DateTimeOriginal = 0x9003;
    public const ushort DateTimeDigitized = 0x9004;
    public const ushort Offset = 0x9010;
    public const ushort OffsetOriginal = 0x9011;
    public const ushort OffsetDigitized = 0x9012;
    public const ushort ShutterSpeed = 0x9201;
    public const ushort ApertureValue = 0x9202;
    public const ushort FocalLength = 0x920A;
    public const ushort UserComment = 0x9286;
    public const ushort SubSecond = 0x9290;
    public const ushort SubSecondOriginal = 0x9291;
    public const ushort SubSecondDigitized = 0x9292;
    public const ushort XpTitle = 0x9C9B;
    public const ushort XpComment = 0x9C9C;
    public const ushort XpAuthor = 0x9C9D;
    public const ushort XpKeywords = 0x9C9E;
    public const ushort XpSubject = 0x9C9F;
    public const ushort LensSpecification = 0xA432;
    public const ushort LensModel = 0xA434;

    public const ushort LatitudeRef = 0x0001;
    public const ushort Latitude = 0x0002;
    public const ushort LongitudeRef = 0x0003;
    public const ushort Longitude = 0x0004;
    public const ushort AltitudeRef = 0x0005;
    public const ushort Altitude = 0x0006;
    public const ushort GpsTime = 0x0007;
    public const ushort GpsDate = 0x001D;
}
