using PluginHost.Tests.Shared;

namespace PluginHost.Plugins.Decoder.Heif.Tests;

/// <summary>A system without libheif, and one where it comes while the host runs.</summary>
public sealed class WithoutLibraryTests : IDisposable
{
    private readonly Heif _heif = Heif.WithoutLibrary();

    [Fact]
    public void Start_SaysWhatIsMissingAndHowToGetIt()
    {
        var shortcoming = _heif.Context.Shortcoming.ShouldNotBeNull();

        shortcoming.Code.ShouldBe("PH4151");
        shortcoming.Reason.ShouldContain("libheif");
        shortcoming.Cure.ShouldNotBeNull().ShouldContain("apt install libheif1");
    }

    [Fact]
    public async Task ProbeAndDecode_NoPreviewInside_AreRefusedWithTheCure()
    {
        var file = _heif.Write(HeifFiles.Quarters());

        (await _heif.ProbeAsync(file)).Refusal.ShouldNotBeNull().Cure.ShouldNotBeNull().ShouldContain("without a restart");
        (await _heif.DecodeAsync(file)).Refusal.ShouldNotBeNull().Code.ShouldBe("PH4151");
    }

    [Theory]
    [InlineData(0, 400, 300, 1)]
    [InlineData(1, 300, 400, 8)]
    [InlineData(2, 400, 300, 3)]
    [InlineData(3, 300, 400, 6)]
    public async Task Decode_JpegThumbnailInside_IsGivenAndNoted(int turns, int width, int height, int orientation)
    {
        var jpeg = TestPictures.Jpeg(3);
        var file = _heif.Write(HeifFiles.WithJpeg(jpeg, 400, 300, turns), "beach.heic");

        var info = await _heif.InfoAsync(file);
        var result = await _heif.DecodeAsync(file);

        (info.Width, info.Height, info.Format).ShouldBe((width, height, "heic"));
        result.Jpeg!.Value.ToArray().ShouldBe(jpeg);
        (result.Orientation, result.IsPreview).ShouldBe((orientation, true));
        result.Warnings.ShouldHaveSingleItem().ShouldStartWith("PH4155: beach.heic is shown by the small preview it carries; the original is kept.");
    }

    [Fact]
    public async Task Decode_JpegInExif_IsGivenWithTheOrientationOfExif()
    {
        var jpeg = TestPictures.Jpeg(4);

        var result = await _heif.DecodeAsync(_heif.Write(HeifFiles.WithJpeg(jpeg, 400, 300, inExif: true, exifOrientation: 6)));

        result.Jpeg!.Value.ToArray().ShouldBe(jpeg);
        result.Orientation.ShouldBe(6);
    }

    [Fact]
    public async Task Decode_AfterTheLibraryCame_NeedsNoRestart()
    {
        var file = _heif.Write(HeifFiles.Quarters());
        (await _heif.DecodeAsync(file)).Refusal.ShouldNotBeNull();

        _heif.Settings.Change(new HeifDecoderSettings());

        _heif.Context.Shortcoming.ShouldBeNull();
        (await _heif.PixelsAsync(file)).Width.ShouldBe(HeifFiles.Width);
    }

    [Fact]
    public async Task Probe_LibraryThatIsAnotherOne_IsTakenForNone()
    {
        _heif.Settings.Change(new HeifDecoderSettings("libc.so.6"));

        (await _heif.ProbeAsync(_heif.Write(HeifFiles.Quarters()))).Refusal.ShouldNotBeNull().Reason.ShouldContain("libc.so.6");
    }

    public void Dispose() => _heif.Dispose();
}
