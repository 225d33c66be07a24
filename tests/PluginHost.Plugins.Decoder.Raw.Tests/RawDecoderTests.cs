using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Decoder.Raw.Tests;

public sealed class RawDecoderTests : IDisposable
{
    private static readonly byte[] Large = RawFiles.Jpeg(5616, 3744), Middle = RawFiles.Jpeg(1620, 1080), Small = RawFiles.Jpeg(160, 120);

    private readonly Raw _raw = new();

    public static TheoryData<string, byte[], int, int> Files() => new()
    {
        { "cr2", RawFiles.Cr2(Large, Small), 5616, 3744 },
        { "cr3", RawFiles.Cr3(Large, Middle, Small), 6000, 4000 },
        { "nef", RawFiles.Nef(Middle), 4288, 2844 },
        { "nrw", RawFiles.Nef(Middle, model: "COOLPIX P7700"), 4288, 2844 },
        { "raf", RawFiles.Raf(RawFiles.Jpeg(6000, 4000, 1)), 6000, 4000 },
        { "orf", RawFiles.Orf(Middle), 4640, 3472 },
        { "rw2", RawFiles.Rw2(Middle), 3000, 4000 },
        { "arw", RawFiles.ByMaker("SONY", Middle), 4000, 3000 },
        { "pef", RawFiles.ByMaker("PENTAX Corporation", Middle), 4000, 3000 },
        { "srw", RawFiles.ByMaker("SAMSUNG", Middle), 4000, 3000 },
        { "dng", RawFiles.Dng(preview: Middle), 64, 48 },
        { "raw", RawFiles.ByMaker("Somebody", Middle), 4000, 3000 },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Probe_RawFile_TellsFormatAndSize(string format, byte[] bytes, int width, int height)
    {
        var result = await _raw.ProbeAsync(bytes);

        result.Refusal.ShouldBeNull();
        (result.Info!.Format, result.Info.Extension, result.Info.Width, result.Info.Height).ShouldBe((format, format, width, height));
        result.Info.MediaType.ShouldStartWith("image/x-");
    }

    [Theory]
    [InlineData(100, 5616, 3744, false)]
    [InlineData(1_234, 5616, 3744, false)]
    [InlineData(400_000, 5616, 3744, true)]
    [InlineData(20_000_000, 9_504, 6_336, true)]
    public void MayHold_FileOfALength_IsBelievedWhereItsPixelsFit(long length, int width, int height, bool expected) => Native.Developer.MayHold(length, width, height).ShouldBe(expected);

    [Fact]
    public async Task Decode_SeveralPreviews_GivesTheSmallestThatIsLargeEnough()
    {
        var file = RawFiles.Cr3(Large, Middle, Small);

        (await _raw.DecodeAsync(file, 120, 90)).Jpeg!.Value.ToArray().ShouldBe(Small);
        (await _raw.DecodeAsync(file, 1440, 960)).Jpeg!.Value.ToArray().ShouldBe(Middle);
        var full = await _raw.DecodeAsync(file, 3000, 2000);
        full.Jpeg!.Value.ToArray().ShouldBe(Large);
        (full.IsPreview, full.Warnings.Count).ShouldBe((false, 0));
    }

    [Theory]
    [InlineData(1, 1440, 960)]
    [InlineData(6, 960, 1440)]
    [InlineData(8, 960, 1440)]
    public async Task Decode_TurnedCamera_SaysHowToTurnAndTellsTheSizeUpright(ushort orientation, int width, int height)
    {
        foreach (var file in new[] { RawFiles.Cr2(Middle, Small, orientation), RawFiles.Cr3(Large, Middle, Small, orientation), RawFiles.Nef(Middle, orientation), RawFiles.Raf(RawFiles.Jpeg(1620, 1080, orientation)) })
        {
            var info = (await _raw.ProbeAsync(file)).Info!;
            var result = await _raw.DecodeAsync(file, width, height);

            (info.Width < info.Height).ShouldBe(width < height);
            (result.Orientation, result.IsPreview).ShouldBe((orientation, false));
        }
    }

    [Fact]
    public async Task Decode_PreviewTooSmall_IsGivenAllTheSameAndNoted()
    {
        var result = await _raw.DecodeAsync(RawFiles.Nef(Small), 1440, 960, "beach.nef");

        result.Jpeg!.Value.ToArray().ShouldBe(Small);
        result.IsPreview.ShouldBeTrue();
        result.Warnings.ShouldHaveSingleItem().ShouldStartWith("PH4163: beach.nef is shown by the JPEG inside, which has 160 x 120 pixels only; the original is kept. Install LibRaw");
    }

    [Fact]
    public async Task Probe_NoPreviewAndNoLibrary_IsRefusedWithTheCure()
    {
        var refusal = (await _raw.ProbeAsync(RawFiles.Dng(), "beach.dng")).Refusal.ShouldNotBeNull();

        refusal.Code.ShouldBe("PH4161");
        refusal.Reason.ShouldStartWith("beach.dng is a DNG raw file without a JPEG inside");
        refusal.Cure.ShouldNotBeNull().ShouldContain("apt install libraw20");
    }

    [Fact]
    public async Task Probe_OrdinaryTiff_IsNotItsOwn()
    {
        var tiff = new TiffMaker().Directory().Short(256, 10).Short(257, 10).Text(271, "EPSON scanner").Make();

        (await _raw.ProbeAsync(tiff)).ShouldBe(DecoderProbeResult.NotMine);
    }

    [Fact]
    public async Task Probe_DirectoriesInARing_Ends()
    {
        var ring = new TiffMaker().Directory().Text(271, "SONY").Link(330, 1).Jpeg(Middle).Directory().Link(330, 0).Make();

        (await _raw.ProbeAsync(ring)).Info.ShouldNotBeNull().Format.ShouldBe("arw");
    }

    [Fact]
    public async Task Decode_WithLibRaw_DevelopsWhatHasNoPreview()
    {
        using var raw = new Raw(develop: true);

        var result = await raw.DecodeAsync(RawFiles.Dng(), 64, 48);

        // Where the system has no LibRaw, there is nothing that could develop it.
        if (raw.Finder.Find() is null)
        {
            result.Refusal.ShouldNotBeNull().Code.ShouldBe("PH4161");
            return;
        }

        result.Refusal.ShouldBeNull();
        (result.Pixels!.Width, result.Pixels.Height, result.Pixels.Channels).ShouldBe((64, 48, SampleChannels.Rgb));
        var middle = result.Pixels.Data.Span.Slice(((24 * 64) + 32) * 3, 3).ToArray();
        (middle.Max() - middle.Min()).ShouldBeLessThan(16, string.Join(", ", middle));
    }

    public void Dispose() => _raw.Dispose();
}
