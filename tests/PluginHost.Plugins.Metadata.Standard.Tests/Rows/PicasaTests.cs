using System.Text;
using PluginHost.Plugins.Metadata.Standard.Bytes;
using PluginHost.Plugins.Metadata.Standard.Tests.Files;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard.Tests.Rows;

public sealed class PicasaTests
{
    private const string Folder =
        """
        [Picasa]
        name=Holidays
        [Contacts2]
        8e62398ebda8c1a5=Anna Example;;
        [IMG_1.jpg]
        star=yes
        caption=At the pier
        keywords=sea,boat
        faces=rect64(40008000c000ffff),8e62398ebda8c1a5;rect64(10002000),ffffffffffffffff;rect64(4000),8e62398ebda8c1a5;rect64(zz),8e62398ebda8c1a5
        [img_2.JPG]
        keywords=other
        """;

    private static MetadataFields Fields(string name, string ini, byte[]? file = null) => StandardMetadataReader.Read(
        new MemoryBytes(file ?? Pictures.Jpeg()), name, [new MetadataSidecar(".picasa.ini", Encoding.UTF8.GetBytes(ini), IsNewer: false)], CancellationToken.None).Result().Fields;

    [Fact]
    public void Read_Section_FillsStarsCaptionKeywordsAndFaces()
    {
        var fields = Fields("IMG_1.jpg", Folder);

        (fields.Rating, fields.Description).ShouldBe((5, "At the pier"));
        fields.Keywords.ShouldBe(["sea", "boat"]);
        fields.People.ShouldBe(["Anna Example"]);
        fields.Regions.Select(region => region.Name).ShouldBe(["Anna Example", ""], "a rectangle without a side and one that is no number are left out");
        (fields.Regions[1].X, fields.Regions[1].Y).ShouldBe((0.0, 0.0), "zeros in front are not written");
        fields.Regions[0].X.ShouldBe(0.25, 0.001);
        fields.Regions[0].Y.ShouldBe(0.5, 0.001);
        fields.Regions[0].Width.ShouldBe(0.5, 0.001);
        fields.Regions[0].Height.ShouldBe(0.5, 0.001);
    }

    [Fact]
    public void Read_OtherFile_HasItsOwnSectionOnly()
    {
        Fields("IMG_2.jpg", Folder).Keywords.ShouldBe(["other"]);
        Fields("IMG_3.jpg", Folder).Keywords.ShouldBeEmpty();
        Fields("IMG_3.jpg", Folder).Rating.ShouldBeNull();
    }

    [Fact]
    public void Read_RatingInTheFile_ComesBeforeTheStar()
    {
        const string packet =
            """<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:Rating="2"/></rdf:RDF></x:xmpmeta>""";

        Fields("IMG_1.jpg", Folder, Pictures.JpegWithXmp(packet)).Rating.ShouldBe(2);
    }

    [Theory]
    [InlineData("[IMG_1.jpg")]
    [InlineData("[]\n=\n[IMG_1.jpg]\n=x\nstar\nfaces=;;;rect64(,")]
    [InlineData("\0\0\0\0")]
    public void Read_Broken_IsNothing(string ini)
    {
        var fields = Fields("IMG_1.jpg", ini);

        (fields.Rating, fields.Regions.Count, fields.Keywords.Count).ShouldBe((null, 0, 0));
    }
}
