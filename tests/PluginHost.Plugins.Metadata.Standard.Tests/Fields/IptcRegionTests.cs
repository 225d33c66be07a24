using PluginHost.Plugins.Metadata.Standard.Tests.Files;

namespace PluginHost.Plugins.Metadata.Standard.Tests.Fields;

public sealed class IptcRegionTests
{
    private static string Packet(string boundary, string rest) =>
        $"""
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description xmlns:e="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"><e:ImageRegion><rdf:Bag><rdf:li rdf:parseType="Resource">
        <e:RegionBoundary rdf:parseType="Resource">{boundary}</e:RegionBoundary>{rest}
        </rdf:li></rdf:Bag></e:ImageRegion></rdf:Description></rdf:RDF></x:xmpmeta>
        """;

    private const string Person =
        """<e:Name><rdf:Alt><rdf:li xml:lang="x-default">left</rdf:li></rdf:Alt></e:Name><e:PersonInImage><rdf:Bag><rdf:li>Anna</rdf:li></rdf:Bag></e:PersonInImage>""";

    [Theory]
    [InlineData("<e:rbShape>rectangle</e:rbShape><e:rbUnit>relative</e:rbUnit><e:rbX>0.25</e:rbX><e:rbY>0.5</e:rbY><e:rbW>0.25</e:rbW><e:rbH>0.125</e:rbH>", 0.25, 0.5, 0.25, 0.125)]
    [InlineData("<e:rbShape>circle</e:rbShape><e:rbUnit>relative</e:rbUnit><e:rbX>0.5</e:rbX><e:rbY>0.5</e:rbY><e:rbRx>0.125</e:rbRx>", 0.375, 0.375, 0.25, 0.25)]
    [InlineData("<e:rbShape>polygon</e:rbShape><e:rbUnit>relative</e:rbUnit><e:rbVertices><rdf:Seq><rdf:li rdf:parseType=\"Resource\"><e:rbX>0.25</e:rbX><e:rbY>0.25</e:rbY></rdf:li><rdf:li rdf:parseType=\"Resource\"><e:rbX>0.75</e:rbX><e:rbY>0.25</e:rbY></rdf:li><rdf:li rdf:parseType=\"Resource\"><e:rbX>0.5</e:rbX><e:rbY>0.5</e:rbY></rdf:li></rdf:Seq></e:rbVertices>", 0.25, 0.25, 0.5, 0.25)]
    public void Read_Shape_IsTheBoxAround(string boundary, double x, double y, double width, double height)
    {
        var fields = Read.Bytes(Pictures.JpegWithXmp(Packet(boundary, Person))).Fields;

        var region = fields.Regions.ShouldHaveSingleItem();
        (region.Kind, region.Name).ShouldBe(("face", "Anna"));
        (region.X, region.Y, region.Width, region.Height).ShouldBe((x, y, width, height));
        fields.People.ShouldBe(["Anna"]);
    }

    [Fact]
    public void Read_Pixels_AreFractionsOfThePicture()
    {
        const string boundary = "<e:rbShape>rectangle</e:rbShape><e:rbUnit>pixel</e:rbUnit><e:rbX>100</e:rbX><e:rbY>50</e:rbY><e:rbW>200</e:rbW><e:rbH>50</e:rbH>";
        byte[] packet = [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. System.Text.Encoding.UTF8.GetBytes(Packet(boundary, ""))];
        byte[] frame = [8, 0, 100, 1, 144, 3];

        var region = Read.Bytes(Pictures.Jpeg((0xE1, packet), (0xC0, frame))).Fields.Regions.ShouldHaveSingleItem();
        var unknown = Read.Bytes(Pictures.Jpeg((0xE1, packet))).Fields.Regions;

        (region.Kind, region.X, region.Y, region.Width, region.Height).ShouldBe(("area", 0.25, 0.5, 0.5, 0.5));
        unknown.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("<e:rbShape>rectangle</e:rbShape><e:rbX>NaN</e:rbX><e:rbY>0</e:rbY><e:rbW>1</e:rbW><e:rbH>1</e:rbH>")]
    [InlineData("<e:rbShape>polygon</e:rbShape><e:rbVertices><rdf:Seq><rdf:li/></rdf:Seq></e:rbVertices>")]
    public void Read_BrokenBoundary_IsNoRegion(string boundary) => Read.Bytes(Pictures.JpegWithXmp(Packet(boundary, Person))).Fields.Regions.ShouldBeEmpty();
}
