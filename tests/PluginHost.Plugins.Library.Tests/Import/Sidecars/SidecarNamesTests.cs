using PluginHost.Plugins.Library.Import.Sidecars;

namespace PluginHost.Plugins.Library.Tests.Import.Sidecars;

public sealed class SidecarNamesTests
{
    private static IReadOnlyList<string> Of(string picture, params string[] beside) => SidecarNames.Of(picture, new HashSet<string>(beside, StringComparer.OrdinalIgnoreCase));

    [Fact]
    public void Of_BothXmpNames_PrefersTheFullOne() => Of("photo.jpg", "photo.xmp", "photo.jpg.xmp").ShouldBe(["photo.jpg.xmp"]);

    [Fact]
    public void Of_OtherCapitals_AreTheSameName() => Of("IMG_1.JPG", "IMG_1.jpg.xmp").ShouldBe(["IMG_1.jpg.xmp"]);

    [Fact]
    public void Of_StemBesideARawFile_BelongsToTheRawFile()
    {
        Of("photo.jpg", "photo.xmp", "photo.CR2", "photo.jpg").ShouldBeEmpty();
        Of("photo.CR2", "photo.xmp", "photo.CR2", "photo.jpg").ShouldBe(["photo.xmp"]);
    }

    [Fact]
    public void Of_DuplicateOfAnEditor_IsAnotherVariant() => Of("photo.jpg", "photo_01.jpg.xmp").ShouldBeEmpty();

    [Theory]
    [InlineData(".picasa.ini")]
    [InlineData("picasa.ini")]
    public void Of_FileOfTheFolder_BelongsToEachPicture(string name)
    {
        Of("photo.png", "photo.txt", name).ShouldBe(["photo.txt", name]);
        Of("other.jpg", "photo.txt", name).ShouldBe([name]);
        SidecarNames.IsSidecar(name).ShouldBeTrue();
    }

    [Fact]
    public void Of_EveryKind_IsListedOnce() =>
        Of("photo.png", "photo.txt", "photo.png.txt", "photo.json", "photo.swarm.json", "photo.tags", "photo.c2pa", "other.txt")
            .ShouldBe(["photo.png.txt", "photo.tags", "photo.swarm.json", "photo.json", "photo.c2pa"]);

    // The table of what Google Takeout writes, line by line.
    [Theory]
    [InlineData("IMG_0042.jpg", "IMG_0042.jpg.json")]
    [InlineData("IMG_0042.jpg", "IMG_0042.jpg.supplemental-metadata.json")]
    [InlineData("PXL_20240611_181522904.MP.jpg", "PXL_20240611_181522904.MP.jpg.supplemental-met.json")]
    [InlineData("a2345678901234567890123456789012345678901.jpg", "a2345678901234567890123456789012345678901.jpg..json")]
    [InlineData("a234567890123456789012345678901234567890.jpg", "a234567890123456789012345678901234567890.jpg.s.json")]
    [InlineData("a23456789012345678901234567890123456789012.jpg", "a23456789012345678901234567890123456789012.jpg.json")]
    [InlineData("a2345678901234567890123456789012345678901234.jpg", "a2345678901234567890123456789012345678901234.j.json")]
    [InlineData("IMG_0042(2).jpg", "IMG_0042.jpg(2).json")]
    [InlineData("IMG_0042(2).jpg", "IMG_0042.jpg.supplemental-metadata(2).json")]
    [InlineData("IMG_0042-edited.jpg", "IMG_0042.jpg.supplemental-metadata.json")]
    [InlineData("IMG_0042-bearbeitet.jpg", "IMG_0042.jpg.json")]
    [InlineData("IMG_0042-edited(1).jpg", "IMG_0042.jpg(1).json")]
    [InlineData("IMG_0042.MP4", "IMG_0042.HEIC.supplemental-metadata.json")]
    [InlineData("PXL_1.MP", "PXL_1.MP.jpg.supplemental-metadata.json")]
    [InlineData("IMG_0042.jpg", "IMG_0042.json")]
    [InlineData("a_b_c.jpg", "a_b_c.jpg.supplemental-metadata.json")]
    public void Of_TakeoutRecord_IsFoundFromThePicture(string picture, string record) => Of(picture, picture, record, "IMG_0043.jpg.json", "metadata.json").ShouldContain(record);

    [Theory]
    [InlineData("IMG_0042.jpg", "IMG_0042.jpg(1).json")]
    [InlineData("IMG_0042(1).jpg", "IMG_0042.jpg(2).json")]
    [InlineData("IMG_004.jpg", "IMG_0042.jpg.json")]
    [InlineData("IMG_0042.jpg", "metadata.json")]
    public void Of_RecordOfAnother_IsNotTaken(string picture, string record) => Of(picture, record).ShouldBeEmpty();
}
