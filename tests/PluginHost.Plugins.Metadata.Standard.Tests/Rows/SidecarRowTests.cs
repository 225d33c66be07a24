using System.Text;
using PluginHost.Plugins.Metadata.Standard.Bytes;
using PluginHost.Plugins.Metadata.Standard.Tests.Files;
using PluginHost.Plugins.Metadata.Standard.Tests.Generators;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard.Tests.Rows;

/// <summary>Row 90 of the table of true test files: what lies beside a picture.</summary>
public sealed class SidecarRowTests
{
    private static MetadataResult Beside(byte[] file, params MetadataSidecar[] sidecars) =>
        StandardMetadataReader.Read(new MemoryBytes(file), "some", sidecars, CancellationToken.None).Result();

    private static MetadataSidecar Sidecar(string name, string text, bool isNewer = true) => new(name, Encoding.UTF8.GetBytes(text), isNewer);

    private static string Xmp(int rating) =>
        $"""<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:Rating="{rating}"/></rdf:RDF></x:xmpmeta>""";

    private static byte[] Photo() => Pictures.JpegWithExif(new ExifBlock(true).Exif().Text(0x9003, "2024:06:11 18:15:22").Gps().Text(1, "N").Rationals(2, (51, 1), (0, 1), (0, 1)).Text(3, "E").Rationals(4, (7, 1), (0, 1), (0, 1)).Build());

    [Theory]
    [InlineData(true, 5)]
    [InlineData(false, 2)]
    public void Read_GM90Xmp_WinsWhereItIsNewer(bool isNewer, int stars) =>
        Beside(Pictures.JpegWithXmp(Xmp(2)), Sidecar("some.jpg.xmp", Xmp(5), isNewer)).Fields.Rating.ShouldBe(stars);

    [Fact]
    public void Read_GM90A1111Text_IsGenerationData()
    {
        var result = Beside(new PngFile().Build(), Sidecar("some.txt", Examples.A1111 + "\n"));

        result.Generation.ShouldNotBeNull().Seed.ShouldBe(4203817765UL);
        result.Raw.ShouldContain(raw => raw.Container == "sidecar.txt");
    }

    [Fact]
    public void Read_GM90Caption_IsNoGenerationData() => Beside(new PngFile().Build(), Sidecar("some.txt", "a boat at the pier, seed in the wind")).Generation.ShouldBeNull();

    [Theory]
    [InlineData("some.swarm.json", """{"sui_image_params":{"prompt":"a boat","seed":6}}""", "SwarmUI")]
    [InlineData("some.json", """{"prompt":"a boat","seed":6,"use_stable_diffusion_model":"harbour"}""", "Easy Diffusion")]
    [InlineData("some.txt", "Prompt: a boat\nSeed: 6\nStable Diffusion model: harbour\nSteps: 25", "Easy Diffusion")]
    public void Read_GM90OtherRecords_AreGenerationData(string name, string text, string program)
    {
        var info = Beside(new PngFile().Build(), Sidecar(name, text)).Generation.ShouldNotBeNull();

        (info.Generator, info.Prompt, info.Seed).ShouldBe((program, "a boat", 6UL));
    }

    [Fact]
    public void Read_GM90Tags_AreKeywords() => Beside(new PngFile().Build(), Sidecar("some.tags", "sea, boat\npier")).Fields.Keywords.ShouldBe(["sea", "boat", "pier"]);

    private static string Takeout(long taken, double latitude) =>
        $$"""{"title":"IMG_0042.jpg","description":"At the pier","photoTakenTime":{"timestamp":"{{taken}}","formatted":"x"},"creationTime":{"timestamp":"1"},"geoData":{"latitude":{{latitude}},"longitude":8,"altitude":12},"geoDataExif":{"latitude":0,"longitude":0},"people":[{"name":"Anna"}],"favorited":true}""";

    [Fact]
    public void Read_GM90Takeout_FillsWhatThePictureLeaves()
    {
        var fields = Beside(new PngFile().Build(), Sidecar("some.png.supplemental-metadata.json", Takeout(1_718_130_000, 52.5))).Fields;

        (fields.TakenAt, fields.TakenAtIsLocal, fields.Latitude, fields.Altitude, fields.Description).ShouldBe((DateTimeOffset.FromUnixTimeSeconds(1_718_130_000), false, 52.5, 12.0, "At the pier"));
        fields.People.ShouldBe(["Anna"]);
        fields.Rating.ShouldBe(5, "a favourite has all stars where nothing says how many");
    }

    [Fact]
    public void Read_GM90TakeoutFavourite_LeavesTheStarsOfTheFile() =>
        Beside(Pictures.JpegWithXmp(Xmp(2)), Sidecar("some.jpg.json", Takeout(1_718_130_000, 52.5))).Fields.Rating.ShouldBe(2);

    [Fact]
    public void Read_GM90TakeoutNearTheCamerasTime_KeepsTheCameras()
    {
        var fields = Beside(Photo(), Sidecar("some.jpg.json", Takeout(new DateTimeOffset(2024, 6, 11, 16, 15, 22, TimeSpan.Zero).ToUnixTimeSeconds(), 0))).Fields;

        (fields.TakenAt!.Value.Hour, fields.TakenAtIsLocal, fields.Latitude).ShouldBe((18, true, 0.0), "a chosen place comes before the camera's");
    }

    [Fact]
    public void Read_GM90TakeoutOfAnotherDay_IsACorrection() =>
        Beside(Photo(), Sidecar("some.jpg.json", Takeout(0 + new DateTimeOffset(1994, 1, 2, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds(), 52))).Fields.TakenAt.ShouldBe(new DateTimeOffset(1994, 1, 2, 0, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Read_GM90NoPlaceAtGoogle_KeepsTheCameras()
    {
        const string json = """{"title":"a","photoTakenTime":{"timestamp":"1718122522"},"geoData":{"latitude":0.0,"longitude":0.0,"altitude":0.0}}""";

        Beside(Photo(), Sidecar("some.jpg.json", json)).Fields.Latitude.ShouldBe(51);
    }
}
