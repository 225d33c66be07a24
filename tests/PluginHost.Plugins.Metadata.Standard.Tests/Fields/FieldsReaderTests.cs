using System.Text;
using PluginHost.Plugins.Metadata.Standard.Tests.Files;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard.Tests.Fields;

public sealed class FieldsReaderTests
{
    private static MetadataFields Exif(Action<ExifBlock> fill, bool bigEndian = true)
    {
        var block = new ExifBlock(bigEndian);
        fill(block);
        return Read.Bytes(Pictures.JpegWithExif(block.Build())).Fields;
    }

    private static MetadataFields Xmp(string properties) => Read.Bytes(Pictures.JpegWithXmp($"""
        <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:q="http://ns.adobe.com/xap/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:m="http://ns.microsoft.com/photo/1.0/">{properties}</rdf:Description>
        </rdf:RDF></x:xmpmeta><?xpacket end="w"?>
        """)).Fields;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Read_CameraFields_AreTyped(bool bigEndian)
    {
        var fields = Exif(exif => exif.Text(0x010F, "Canon").Text(0x0110, "Canon EOS 40D").Text(0x0131, "GIMP 2.4.5")
            .Exif().Rationals(0x829A, (1, 200)).Rationals(0x829D, (28, 10)).Short(0x8827, 400).Rationals(0x920A, (135, 1)).Text(0xA434, "EF135mm f/2L USM"), bigEndian);

        (fields.Camera, fields.Lens, fields.Software).ShouldBe(("Canon EOS 40D", "EF135mm f/2L USM", "GIMP 2.4.5"));
        (fields.ExposureSeconds, fields.Aperture, fields.Iso, fields.FocalLength).ShouldBe((0.005, 2.8, 400, 135.0));
    }

    [Theory]
    [InlineData("NIKON CORPORATION", "NIKON D70", "NIKON D70")]
    [InlineData("OLYMPUS OPTICAL CO.,LTD", "C8080WZ", "OLYMPUS C8080WZ")]
    [InlineData("Apple", "iPhone 15 Pro", "Apple iPhone 15 Pro")]
    [InlineData("SONY", "DSC-RX100", "SONY DSC-RX100")]
    [InlineData("EASTMAN KODAK COMPANY", "KODAK CX7530 ZOOM DIGITAL CAMERA", "KODAK CX7530 ZOOM DIGITAL CAMERA")]
    [InlineData("workflow:{\"nodes\":[]}", "prompt:{\"1\":{}}", null)]
    public void Read_Camera_DoesNotRepeatTheMaker(string make, string model, string? expected) =>
        Exif(exif => exif.Text(0x010F, make).Text(0x0110, model)).Camera.ShouldBe(expected);

    [Fact]
    public void Read_LensSpecification_WithUnknownAperture()
    {
        Exif(exif => exif.Exif().Rationals(0xA432, (24, 1), (70, 1), (0, 0), (0, 0))).Lens.ShouldBe("24-70mm");
        Exif(exif => exif.Exif().Rationals(0xA432, (50, 1), (50, 1), (18, 10), (18, 10))).Lens.ShouldBe("50mm f/1.8");
    }

    [Fact]
    public void Read_TimeWithOffset_IsZoned()
    {
        var fields = Exif(exif => exif.Exif().Text(0x9003, "2024:06:11 18:15:22").Text(0x9291, "05").Text(0x9011, "+09:00"));

        fields.TakenAt.ShouldBe(new DateTimeOffset(2024, 6, 11, 18, 15, 22, 50, TimeSpan.FromHours(9)));
        fields.TakenAtIsLocal.ShouldBeFalse();
    }

    [Fact]
    public void Read_TimeWithoutOffset_IsLocal()
    {
        var fields = Exif(exif => exif.Exif().Text(0x9003, "2024:06:11 18:15:22"));

        fields.TakenAt.ShouldBe(new DateTimeOffset(2024, 6, 11, 18, 15, 22, TimeSpan.Zero));
        fields.TakenAtIsLocal.ShouldBeTrue();
    }

    [Theory]
    [InlineData(16, 13, 345)]
    [InlineData(9, 15, null)]
    [InlineData(16, 5, null)]
    public void Read_GpsTime_GivesTheZoneWhereItFits(uint hour, uint minute, int? expected)
    {
        // Nepal: 5 h 45 min ahead of UTC, which only the receiver tells.
        var fields = Exif(exif => exif.Exif().Text(0x9003, "2024:06:11 22:00:00").Gps().Text(0x1D, "2024:06:11").Rationals(7, (hour, 1), (minute, 1), (30, 1)));

        fields.TakenAtIsLocal.ShouldBe(expected is null && hour != 9);
        if (expected is { } minutes)
        {
            fields.TakenAt.ShouldNotBeNull().Offset.ShouldBe(TimeSpan.FromMinutes(minutes));
        }
    }

    [Theory]
    [InlineData("0000:00:00 00:00:00")]
    [InlineData("    :  :     :  :  ")]
    [InlineData("2024:13:45 18:15:22")]
    [InlineData("9999")]
    public void Read_UnsetTime_IsNone(string text) => Exif(exif => exif.Exif().Text(0x9003, text)).TakenAt.ShouldBeNull();

    [Fact]
    public void Read_Position_HasSignsOfItsHemispheres()
    {
        var fields = Exif(exif => exif.Gps().Text(1, "s").Rationals(2, (33, 1), (51, 1), (3000, 100)).Text(3, "E").Rationals(4, (151, 1), (125, 10), (0, 0)).Bytes(5, 1).Rationals(6, (12, 1)));

        fields.Latitude.ShouldNotBeNull().ShouldBe(-33.858333, 1e-6);
        fields.Longitude.ShouldNotBeNull().ShouldBe(151.208333, 1e-6);
        fields.Altitude.ShouldBe(-12);
    }

    [Theory]
    [InlineData("N", 0u, "E", 0u)]
    [InlineData("N", 91u, "E", 10u)]
    [InlineData("N", 10u, "E", 181u)]
    [InlineData("X", 10u, "E", 10u)]
    public void Read_SenselessPosition_IsNone(string latitudeRef, uint latitude, string longitudeRef, uint longitude)
    {
        var fields = Exif(exif => exif.Gps().Text(1, latitudeRef).Rationals(2, (latitude, 1), (0, 1), (0, 1)).Text(3, longitudeRef).Rationals(4, (longitude, 1), (0, 1), (0, 1)));

        (fields.Latitude, fields.Longitude).ShouldBe((null, null));
    }

    [Fact]
    public void Read_PositionInXmp_IsReadWhereExifHasNone()
    {
        var fields = Xmp("<exif:GPSLatitude>51,30.5S</exif:GPSLatitude><exif:GPSLongitude>0,7,30W</exif:GPSLongitude>");

        fields.Latitude.ShouldNotBeNull().ShouldBe(-51.508333, 1e-6);
        fields.Longitude.ShouldNotBeNull().ShouldBe(-0.125, 1e-6);
    }

    [Theory]
    [InlineData("<q:Rating>3.0</q:Rating>", 3)]
    [InlineData("<q:Rating>-1</q:Rating>", 0)]
    [InlineData("<m:Rating>75</m:Rating>", 4)]
    [InlineData("<q:Rating>nine</q:Rating>", null)]
    public void Read_RatingInXmp_IsStars(string xmp, int? stars) => Xmp(xmp).Rating.ShouldBe(stars);

    [Fact]
    public void Read_RatingInExif_IsStars()
    {
        Exif(exif => exif.Short(0x4746, 5)).Rating.ShouldBe(5);
        Exif(exif => exif.Short(0x4749, 99)).Rating.ShouldBe(5);
    }

    [Fact]
    public void Read_LanguageAlternatives_PreferTheDefault()
    {
        var fields = Xmp("""<dc:title><rdf:Alt><rdf:li xml:lang="de">Mole</rdf:li><rdf:li xml:lang="x-default">Pier</rdf:li></rdf:Alt></dc:title><dc:description><rdf:Alt><rdf:li>At dawn</rdf:li></rdf:Alt></dc:description>""");

        (fields.Title, fields.Description).ShouldBe(("Pier", "At dawn"));
    }

    [Fact]
    public void Read_Keywords_AreJoinedWithoutRepeats()
    {
        var whole = new string('l', 80);
        var xmp = $"""<x xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:RDF><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:subject><rdf:Bag><rdf:li>Pier</rdf:li><rdf:li>{whole}</rdf:li></rdf:Bag></dc:subject></rdf:Description></rdf:RDF></x>""";
        var iptc = Pictures.Iptc((90, [0x1B, 0x25, 0x47]), (25, "pier"u8.ToArray()), (25, Encoding.UTF8.GetBytes("Nebel über See")), (25, Encoding.ASCII.GetBytes(whole[..64])), (5, "Titel"u8.ToArray()));
        var exif = new ExifBlock(true).Bytes(0x9C9E, Encoding.Unicode.GetBytes("Boat;pier\0")).Build();

        var fields = Read.Bytes(Pictures.Jpeg(
            (0xE1, [.. "Exif\0\0"u8, .. exif]),
            (0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Encoding.UTF8.GetBytes(xmp)]),
            (0xED, [.. "Photoshop 3.0\0"u8, .. "8BIM"u8, 4, 4, 0, 0, 0, 0, (byte)(iptc.Length >> 8), (byte)iptc.Length, .. iptc]))).Fields;

        fields.Keywords.ShouldBe(["Pier", whole, "Nebel über See", "Boat"]);
        fields.Title.ShouldBe("Titel");
    }

    [Theory]
    [InlineData("OLYMPUS DIGITAL CAMERA         ")]
    [InlineData("SONY DSC")]
    [InlineData("<?xml version=\"1.0\"?><OME/>")]
    [InlineData("   ")]
    [InlineData("{\"prompt\": {}}")]
    public void Read_CameraRubbish_IsNoDescription(string text) => Exif(exif => exif.Text(0x010E, text)).Description.ShouldBeNull();

    [Fact]
    public void Read_Groups_HaveNamedEntries()
    {
        var groups = Read.Bytes(Pictures.JpegWithExif(new ExifBlock(true).Text(0x010F, "Canon").Exif().Short(0x8827, 400).Gps().Text(1, "N").Build())).Groups;

        groups.Single(group => group.Name == "exif").Entries.ShouldContain(new MetadataEntry("Make", "Canon"));
        groups.ShouldContain(group => group.Name == "gps");
    }

    [Fact]
    public void Read_ExtendedXmp_IsJoined()
    {
        var main = "<x xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:RDF/></x>";
        var packet = Encoding.UTF8.GetBytes("""<x xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:RDF><rdf:Description xmlns:q="http://ns.adobe.com/xap/1.0/" q:Rating="2"/></rdf:RDF></x>""");
        byte[] Part(int from, int to) => [.. "http://ns.adobe.com/xmp/extension/\0"u8, .. new byte[32], 0, 0, 0, (byte)packet.Length, 0, 0, 0, (byte)from, .. packet[from..to]];

        var file = Pictures.Jpeg((0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Encoding.UTF8.GetBytes(main)]), (0xE1, Part(100, packet.Length)), (0xE1, Part(0, 100)));

        Read.Bytes(file).Fields.Rating.ShouldBe(2);
    }

    [Fact]
    public void Read_Utf16Xmp_IsRead()
    {
        var packet = """<x xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:RDF><rdf:Description xmlns:q="http://ns.adobe.com/xap/1.0/" q:Rating="2"/></rdf:RDF></x>""";

        Read.Bytes(Pictures.Webp(("XMP ", Encoding.BigEndianUnicode.GetBytes(packet)))).Fields.Rating.ShouldBe(2);
        Read.Bytes(Pictures.Webp(("XMP ", Encoding.Unicode.GetBytes(packet)))).Fields.Rating.ShouldBe(2);
    }
}
