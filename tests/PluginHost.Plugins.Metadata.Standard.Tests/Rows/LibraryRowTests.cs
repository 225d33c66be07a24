using PluginHost.Plugins.Metadata.Standard.Tests.Files;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard.Tests.Rows;

/// <summary>Rows 80 and 85 of the table of true test files: what a library reads.</summary>
public sealed class LibraryRowTests
{
    private const string Head = """
        xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:tiff="http://ns.adobe.com/tiff/1.0/"
        xmlns:lr="http://ns.adobe.com/lightroom/1.0/" xmlns:digiKam="http://www.digikam.org/ns/1.0/" xmlns:mp="http://ns.microsoft.com/photo/1.0/" xmlns:pro="http://ns.iview-multimedia.com/mediapro/1.0/"
        xmlns:acdsee="http://ns.acdsee.com/iptc/1.0/" xmlns:r="http://www.metadataworkinggroup.com/schemas/regions/" xmlns:a="http://ns.adobe.com/xmp/sType/Area#" xmlns:d="http://ns.adobe.com/xap/1.0/sType/Dimensions#"
        xmlns:MP="http://ns.microsoft.com/photo/1.2/" xmlns:MPRI="http://ns.microsoft.com/photo/1.2/t/RegionInfo#" xmlns:MPReg="http://ns.microsoft.com/photo/1.2/t/Region#" xmlns:core="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"
        xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:i="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
        """;

    private static string Packet(string properties, string attributes = "") =>
        $"""<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description {Head} {attributes}>{properties}</rdf:Description></rdf:RDF></x:xmpmeta>""";

    private static MetadataFields Xmp(string properties, string attributes = "") => Read.Bytes(Pictures.JpegWithXmp(Packet(properties, attributes))).Fields;

    private static MetadataFields Turned(string properties, ushort orientation, int width, int height) => Read.Bytes(Pictures.Jpeg(
        (0xE1, [.. "Exif\0\0"u8, .. new ExifBlock(true).Short(0x0112, orientation).Build()]),
        (0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. System.Text.Encoding.UTF8.GetBytes(Packet(properties))]),
        (0xC0, [8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 3]))).Fields;

    private static string Bag(params string[] values) => $"<rdf:Bag>{string.Concat(values.Select(value => $"<rdf:li>{value}</rdf:li>"))}</rdf:Bag>";

    [Theory]
    [InlineData("xmp:Rating=\"3.0\"", 3, null)]
    [InlineData("xmp:Rating=\"0\"", 0, null)]
    [InlineData("xmp:Rating=\"-1\"", 0, true)]
    [InlineData("mp:Rating=\"1\"", 1, null)]
    [InlineData("mp:Rating=\"25\"", 2, null)]
    [InlineData("mp:Rating=\"99\"", 5, null)]
    [InlineData("mp:Rating=\"62\"", 3, null)]
    [InlineData("acdsee:rating=\"4\"", 4, null)]
    [InlineData("digiKam:PickLabel=\"3\"", null, false)]
    [InlineData("digiKam:PickLabel=\"1\"", null, true)]
    public void Read_GM80Rating_InEveryForm(string attribute, int? stars, bool? rejected)
    {
        var fields = Xmp("", attribute);

        (fields.Rating, fields.Rejected).ShouldBe((stars, rejected));
    }

    [Theory]
    [InlineData("xmp:Label=\"Rot\"", "Rot")]
    [InlineData("digiKam:ColorLabel=\"4\"", "Green")]
    [InlineData("digiKam:ColorLabel=\"0\"", null)]
    public void Read_GM80Label_IsFreeTextOrANumber(string attribute, string? label) => Xmp("", attribute).Label.ShouldBe(label);

    public static TheoryData<string> Styles() =>
    [
        $"<digiKam:TagsList>{Bag("Places/Sea", "People/Anna")}</digiKam:TagsList>",
        $"<lr:hierarchicalSubject>{Bag("Places|Sea", "People|Anna")}</lr:hierarchicalSubject>",
        $"<mp:LastKeywordXMP>{Bag("Places/Sea", "People/Anna")}</mp:LastKeywordXMP>",
        $"<pro:CatalogSets>{Bag("Places|Sea", "People|Anna")}</pro:CatalogSets>",
        "<acdsee:categories>&lt;Categories&gt;&lt;Category Assigned=\"0\"&gt;Places&lt;Category Assigned=\"1\"&gt;Sea&lt;/Category&gt;&lt;/Category&gt;&lt;Category Assigned=\"0\"&gt;People&lt;Category Assigned=\"1\"&gt;Anna&lt;/Category&gt;&lt;/Category&gt;&lt;/Categories&gt;</acdsee:categories>",
    ];

    [Theory]
    [MemberData(nameof(Styles))]
    public void Read_GM80Hierarchy_IsOneInEveryStyle(string property)
    {
        var fields = Xmp($"<dc:subject>{Bag("Places", "Sea", "People", "Anna", "sunny")}</dc:subject>{property}");

        fields.KeywordPaths.ShouldBe(["Places|Sea", "People|Anna"]);
        fields.Keywords.ShouldBe(["Sea", "Anna", "sunny"], ignoreOrder: true);
        fields.People.ShouldBe(["Anna"]);
    }

    [Fact]
    public void Read_GM80SlashInALightroomWord_IsLiteral()
    {
        var fields = Xmp($"<lr:hierarchicalSubject>{Bag("Gear|24/70")}</lr:hierarchicalSubject>");

        (fields.KeywordPaths[0], fields.Keywords[0]).ShouldBe(("Gear|24/70", "24/70"));
    }

    private static string Mwg(int width, int height) =>
        $"""<r:Regions rdf:parseType="Resource"><r:AppliedToDimensions d:w="{width}" d:h="{height}" d:unit="pixel"/><r:RegionList><rdf:Bag><rdf:li><rdf:Description r:Name="Anna" r:Type="Face"><r:Area a:x="0.3" a:y="0.4" a:w="0.2" a:h="0.1" a:unit="normalized"/></rdf:Description></rdf:li></rdf:Bag></r:RegionList></r:Regions>""";

    private const string Microsoft = """<MP:RegionInfo rdf:parseType="Resource"><MPRI:Regions><rdf:Bag><rdf:li MPReg:Rectangle="0.2, 0.35, 0.2, 0.1" MPReg:PersonDisplayName="Anna"/><rdf:li MPReg:PersonDisplayName="Ben"/></rdf:Bag></MPRI:Regions></MP:RegionInfo>""";

    [Theory]
    [InlineData(1, 0.2, 0.35, 0.2, 0.1)]
    [InlineData(6, 0.55, 0.2, 0.1, 0.2)]
    public void Read_GM80Regions_AreMergedAndTurned(int orientation, double x, double y, double width, double height)
    {
        var fields = Turned(Mwg(400, 300) + Microsoft, (ushort)orientation, 400, 300);

        fields.Regions.Count.ShouldBe(2);
        var face = fields.Regions[0];
        (face.Kind, face.Name, face.IsUnsure).ShouldBe(("face", "Anna", false));
        (Math.Round(face.X, 6), Math.Round(face.Y, 6), Math.Round(face.Width, 6), Math.Round(face.Height, 6)).ShouldBe((x, y, width, height));
        fields.Regions[1].ShouldBe(new PictureRegion("face", "Ben"));
        fields.People.ShouldBe(["Anna", "Ben"]);
    }

    [Fact]
    public void Read_GM80RegionOfTheTurnedPicture_StaysWhereItIs()
    {
        var face = Turned(Mwg(300, 400), 6, 400, 300).Regions.ShouldHaveSingleItem();

        (Math.Round(face.X, 6), Math.Round(face.Y, 6)).ShouldBe((0.2, 0.35));
    }

    [Fact]
    public void Read_GM80RegionOfACutPicture_IsUnsure() => Turned(Mwg(400, 300), 1, 400, 200).Regions.ShouldHaveSingleItem().IsUnsure.ShouldBeTrue();

    [Fact]
    public void Read_GM80LanguagesElementsAndAttributes_AreOne()
    {
        var fields = Xmp(
            """<dc:title><rdf:Alt><rdf:li xml:lang="de">Der Steg</rdf:li><rdf:li xml:lang="x-default">The pier</rdf:li></rdf:Alt></dc:title><photoshop:City>Kiel</photoshop:City><dc:creator><rdf:Seq><rdf:li>Ann</rdf:li></rdf:Seq></dc:creator><dc:rights>c Ann</dc:rights>""",
            """photoshop:Headline="Big news" core:AltTextAccessibility="A pier" photoshop:Country="Germany" """);

        (fields.Title, fields.Headline, fields.AltText, fields.Rights).ShouldBe(("The pier", "Big news", "A pier", "c Ann"));
        fields.Place.ShouldBe(new PlaceNames { City = "Kiel", Country = "Germany" });
        fields.Creators.ShouldBe(["Ann"]);
    }

    [Fact]
    public void Read_GM80Iptc_FillsWhatXmpLeaves()
    {
        var fields = Read.Bytes(Pictures.JpegWithIptc(Pictures.Iptc((90, [0x1B, 0x25, 0x47]), (80, "Jos\u00e9"u8.ToArray()), (105, "News"u8.ToArray()), (116, "c"u8.ToArray())))).Fields;

        (fields.Creators[0], fields.Headline, fields.Rights).ShouldBe(("José", "News", "c"));
    }

    [Theory]
    [InlineData("5", 500)]
    [InlineData("05", 50)]
    public void Read_GM85SubSecond_IsAFraction(string digits, int milliseconds) =>
        Exif(exif => exif.Exif().Text(0x9003, "2024:06:11 18:15:22").Text(0x9291, digits).Text(0x9011, "+09:00")).TakenAt
            .ShouldBe(new DateTimeOffset(2024, 6, 11, 18, 15, 22, milliseconds, TimeSpan.FromHours(9)));

    [Theory]
    [InlineData(0, 12.5)]
    [InlineData(1, -12.5)]
    [InlineData(2, 12.5)]
    [InlineData(3, -12.5)]
    [InlineData(0x31, -12.5)]
    public void Read_GM85Altitude_KnowsTheSea(int reference, double metres) =>
        Exif(exif => exif.Gps().Bytes(5, (byte)reference).Rationals(6, (125, 10))).Altitude.ShouldBe(metres);

    [Fact]
    public void Read_GM85Traps_AreNoPlaceAndNoDate()
    {
        var missing = Exif(exif => exif.Gps().Rationals(2, (51, 1), (30, 1), (0, 1)).Rationals(4, (0, 1), (7, 1), (0, 1)));
        var zero = Exif(exif => exif.Gps().Text(1, "n").Rationals(2, (51, 0), (30, 1), (0, 1)).Text(3, "w").Rationals(4, (0, 1), (7, 1), (0, 1)));
        var lower = Exif(exif => exif.Gps().Text(1, "s").Rationals(2, (51, 1), (1800, 60), (0, 1)).Text(3, "w").Rationals(4, (1, 1), (0, 1), (0, 1)));

        (missing.Latitude, zero.Latitude).ShouldBe((null, null));
        (lower.Latitude, lower.Longitude).ShouldBe((-51.5, -1.0));
        Exif(exif => exif.Exif().Text(0x9003, "    :  :     :  :  ")).TakenAt.ShouldBeNull();
        Exif(exif => exif.Exif().Rationals(0xA432, (24, 1), (70, 1), (0, 0), (0, 0))).Lens.ShouldBe("24-70mm");
    }

    [Fact]
    public void Read_GM85XmpPosition_IsNotNegatedTwice()
    {
        var fields = Xmp("", """exif:GPSLatitude="51,30.5000S" exif:GPSLongitude="0,7,30W" exif:GPSAltitude="1234/10" exif:GPSAltitudeRef="1" """);

        (Math.Round(fields.Latitude!.Value, 4), fields.Longitude, fields.Altitude).ShouldBe((-51.5083, -0.125, -123.4));
    }

    [Fact]
    public void Read_GM85CreationInXmp_ComesBeforeTheLastChange()
    {
        var fields = Read.Bytes(Pictures.Jpeg(
            (0xE1, [.. "Exif\0\0"u8, .. new ExifBlock(true).Text(0x0132, "2005:09:07 15:09:51").Build()]),
            (0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. System.Text.Encoding.UTF8.GetBytes(Packet("", "xmp:CreateDate=\"2005-09-07T15:07:40-07:00\""))]))).Fields;

        fields.TakenAt.ShouldBe(new DateTimeOffset(2005, 9, 7, 15, 7, 40, TimeSpan.FromHours(-7)));
    }

    private static MetadataFields Exif(Action<ExifBlock> fill)
    {
        var block = new ExifBlock(bigEndian: true);
        fill(block);
        return Read.Bytes(Pictures.JpegWithExif(block.Build())).Fields;
    }
}
