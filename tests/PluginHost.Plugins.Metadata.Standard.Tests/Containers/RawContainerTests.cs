using PluginHost.Plugins.Metadata.Standard.Tests.Files;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Metadata.Standard.Tests.Containers;

public sealed class RawContainerTests
{
    private const string Packet =
        """<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:Rating="4"/></rdf:RDF></x:xmpmeta>""";

    private static ExifBlock Camera(bool bigEndian) => new ExifBlock(bigEndian).Text(0x010F, "Maker").Text(0x0110, "M-1");

    private static ExifBlock WithExposure(ExifBlock block) => block.Exif().Text(0x9003, "2024:06:11 18:15:22").Rationals(0x829A, (1, 250)).Rationals(0x829D, (28, 10)).Short(0x8827, 400);

    private static void ShouldHaveEverything(MetadataResult result, string camera = "Maker M-1")
    {
        result.Warnings.ShouldBeEmpty();
        (result.Fields.Camera, result.Fields.ExposureSeconds, result.Fields.Aperture, result.Fields.Iso).ShouldBe((camera, 0.004, 2.8, 400));
        result.Fields.TakenAt.ShouldBe(new DateTimeOffset(2024, 6, 11, 18, 15, 22, TimeSpan.Zero));
        result.Groups.ShouldContain(group => group.Name == "exif");
    }

    [Fact]
    public void Read_Rw2_TakesThePreviewsExif() => ShouldHaveEverything(Read.Bytes(RawPictures.Rw2(Pictures.JpegWithExif(WithExposure(Camera(true)).Build()))));

    [Fact]
    public void Read_Rw2WithoutAPreview_TakesItsOwnDirectories()
    {
        var raw = WithExposure(Camera(false)).Build();
        raw[2] = 0x55;

        ShouldHaveEverything(Read.Bytes(raw));
    }

    [Theory]
    [InlineData("IIRO", false)]
    [InlineData("IIRS", false)]
    [InlineData("MMOR", true)]
    public void Read_Orf_IsATiff(string letters, bool bigEndian) => ShouldHaveEverything(Read.Bytes(RawPictures.Orf(WithExposure(Camera(bigEndian)).Build(), letters)));

    [Fact]
    public void Read_Raf_TakesThePreviewsExif() => ShouldHaveEverything(Read.Bytes(RawPictures.Raf(Pictures.JpegWithExif(WithExposure(Camera(false)).Build()))));

    [Fact]
    public void Read_Cr3_PutsTheDirectoriesTogether()
    {
        var exposure = new ExifBlock(false).Main().Text(0x9003, "2024:06:11 18:15:22").Rationals(0x829A, (1, 250)).Rationals(0x829D, (28, 10)).Short(0x8827, 400).Build();
        var place = new ExifBlock(false).Main().Text(1, "N").Rationals(2, (51, 1), (30, 1), (0, 1)).Text(3, "W").Rationals(4, (7, 1), (0, 1), (0, 1)).Build();

        var result = Read.Bytes(RawPictures.Cr3(Packet, ("CMT1", Camera(false).Build()), ("CMT2", exposure), ("CMT3", new byte[40]), ("CMT4", place)));

        ShouldHaveEverything(result);
        (result.Fields.Latitude, result.Fields.Longitude, result.Fields.Rating).ShouldBe((51.5, -7.0, 4));
    }

    [Fact]
    public void Read_Heic_IsStillNoCr3() => Read.Bytes(Pictures.Avif(WithExposure(Camera(true)).Build())).Fields.Iso.ShouldBe(400);

    public static TheoryData<string, byte[]> Broken() => new()
    {
        { "preview outside of the RAF", RawPictures.Raf([])[..120] },
        { "RAF without its numbers", RawPictures.Raf([])[..86] },
        { "RAF that is its own preview", [.. RawPictures.Raf(RawPictures.Raf([]))] },
        { "RW2 without directory", [.. "IIU\0"u8, 0xFF, 0xFF, 0xFF, 0x7F] },
        { "RW2 whose preview is no JPEG", RawPictures.Rw2(new byte[64]) },
        { "CR3 without boxes of its maker", Pictures.Box("ftyp", [.. "crx "u8, 0, 0, 0, 1]) },
        { "CR3 cut in the middle", RawPictures.Cr3(("CMT1", Camera(false).Build()))[..90] },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void Read_BrokenRaw_IsAWarning(string what, byte[] file)
    {
        var result = Read.Bytes(file);

        result.Warnings.ShouldNotBeEmpty(what);
        result.Fields.Iso.ShouldBeNull();
    }

    [Fact]
    public void Read_Cr3OfThousandsOfBoxes_LooksAtFew()
    {
        byte[] file = [.. Pictures.Box("ftyp", [.. "crx "u8, 0, 0, 0, 1]), .. Enumerable.Range(0, 20_000).SelectMany(_ => Pictures.Box("uuid", new byte[16]))];

        Read.Bytes(file).Warnings.ShouldHaveSingleItem();
    }
}
