using PluginHost.Sdk.Imaging;
using PluginHost.Tests.Shared;

namespace PluginHost.Plugins.Decoder.Heif.Tests;

public sealed class HeifDecoderTests : IDisposable
{
    private readonly Heif _heif = new();

    [Fact]
    public async Task Probe_Heic_TellsWhatItIs()
    {
        var info = await _heif.InfoAsync(_heif.Write(HeifFiles.Quarters()));

        info.ShouldBe(new ImageInfo("heic", "image/heic", "heic", HeifFiles.Width, HeifFiles.Height));
    }

    [Fact]
    public async Task Decode_Heic_GivesItsPixels()
    {
        var pixels = await _heif.PixelsAsync(_heif.Write(HeifFiles.Quarters()));

        (pixels.Width, pixels.Height, pixels.Channels).ShouldBe((HeifFiles.Width, HeifFiles.Height, SampleChannels.Rgb));
        ShouldBeNear(pixels, 20, 20, HeifFiles.Red);
        ShouldBeNear(pixels, 100, 20, HeifFiles.Green);
        ShouldBeNear(pixels, 20, 60, HeifFiles.Blue);
        ShouldBeNear(pixels, 100, 60, HeifFiles.Yellow);
    }

    [Fact]
    public async Task Decode_OddSize_HasNoPixelMoreOrLess()
    {
        var pixels = await _heif.PixelsAsync(_heif.Write(HeifFiles.Encode([HeifFiles.QuartersPng(101, 67)], "png")));

        (pixels.Width, pixels.Height).ShouldBe((101, 67));
    }

    [Fact]
    public async Task Decode_Alpha_IsKeptStraight()
    {
        var file = _heif.Write(HeifFiles.Encode([HeifFiles.QuartersPng(alpha: 128)], "png"));

        (await _heif.InfoAsync(file)).HasAlpha.ShouldBeTrue();
        var pixels = await _heif.PixelsAsync(file);

        pixels.Channels.ShouldBe(SampleChannels.Rgba);
        ShouldBeNear(pixels, 20, 20, [255, 0, 0, 128]);
    }

    [Fact]
    public async Task Decode_TenBits_GivesEightAndSaysSo()
    {
        var file = _heif.Write(HeifFiles.Encode([HeifFiles.DeepPng()], "png", "-b", "10"));

        (await _heif.InfoAsync(file)).BitsPerChannel.ShouldBe(10);
        ShouldBeNear(await _heif.PixelsAsync(file), 60, 40, HeifFiles.Red);
    }

    [Theory]
    [InlineData(1, 20, 100)]
    [InlineData(3, 60, 20)]
    public async Task Decode_Rotated_IsUprightOnceAndNotTwice(byte turns, int redX, int redY)
    {
        var file = _heif.Write(RotatedHeif.Of(HeifFiles.Quarters(), turns));

        var info = await _heif.InfoAsync(file);
        var result = await _heif.DecodeAsync(file);

        (info.Width, info.Height, info.Orientation).ShouldBe((HeifFiles.Height, HeifFiles.Width, 1));
        (result.Pixels!.Width, result.Pixels.Height, result.Orientation).ShouldBe((HeifFiles.Height, HeifFiles.Width, 1));
        ShouldBeNear(result.Pixels, redX, redY, HeifFiles.Red);
    }

    [Fact]
    public async Task Decode_OrientationInExif_IsNotApplied()
    {
        var jpeg = TestPictures.WithExif(TestPictures.Jpeg(), TestPictures.ExifOrientation(6));

        var result = await _heif.DecodeAsync(_heif.Write(HeifFiles.Encode([jpeg], "jpg")));

        // A HEIF file says by a property of its own how it is turned.
        (result.Pixels!.Width, result.Pixels.Height, result.Orientation).ShouldBe((16, 12, 1));
    }

    [Fact]
    public async Task Decode_SmallSizeWanted_GivesTheThumbnail()
    {
        var file = _heif.Write(HeifFiles.Quarters("-t", "60"));

        var (enough, tooMuch) = (await _heif.PixelsAsync(file, 50, 33), await _heif.PixelsAsync(file, 61, 41));

        (enough.Width, enough.Height).ShouldBe((60, 40));
        (tooMuch.Width, tooMuch.Height).ShouldBe((HeifFiles.Width, HeifFiles.Height));
        ShouldBeNear(enough, 10, 10, HeifFiles.Red);
    }

    [Fact]
    public async Task Decode_SeveralPictures_GivesThePrimaryOne()
    {
        var file = _heif.Write(HeifFiles.Encode([HeifFiles.QuartersPng(), HeifFiles.QuartersPng(64, 64)], "png"));

        (await _heif.InfoAsync(file)).Frames.ShouldBe(2);
        (await _heif.PixelsAsync(file)).Width.ShouldBe(HeifFiles.Width);
    }

    [Theory]
    [InlineData(1, 13, 0)]
    [InlineData(12, 13, 2500)]
    [InlineData(9, 16, 2500)]
    [InlineData(9, 18, 2500)]
    public async Task Decode_ColoursByCodePoints_ComeAsAProfile(byte primaries, byte transfer, int length)
    {
        var bytes = HeifFiles.Quarters("-A");
        var points = bytes.AsSpan().IndexOf("nclx"u8) + 4;
        (bytes[points + 1], bytes[points + 3]) = (primaries, transfer);
        var file = _heif.Write(bytes);

        var profile = (await _heif.DecodeAsync(file)).ColourProfile;

        profile.Length.ShouldBe(length);
        (await _heif.InfoAsync(file)).HasColourProfile.ShouldBe(length > 0);
    }

    [Fact]
    public async Task Probe_Avif_IsLeftToTheEngine()
    {
        var file = _heif.Write(HeifFiles.Quarters("-A"));

        // "mif1" among its brands says that it is a HEIF picture: it is read where it is asked for.
        (await _heif.InfoAsync(file)).Format.ShouldBe("heif");
    }

    [Fact]
    public async Task Decode_CutOff_IsRefusedInLibheifsWords()
    {
        var bytes = HeifFiles.Quarters();
        var file = _heif.Write(bytes[..^40], "beach.heic");

        var result = await _heif.DecodeAsync(file);

        result.Refusal.ShouldNotBeNull().Code.ShouldBe("PH4153");
        result.Refusal.Reason.ShouldStartWith("beach.heic is a HEIF picture that libheif does not read: ");
        result.Refusal.Reason.ShouldNotContain(file.Path);
    }

    [Fact]
    public async Task Decode_OverTheLimits_IsRefusedFromTheHeader()
    {
        var file = _heif.Write(HeifFiles.Quarters());

        var result = await _heif.Decoder.DecodeAsync(new DecodePixelsRequest(file, new ImageLimits(100, 65_500, 1), 10, 10), TestContext.Current.CancellationToken);

        result.Refusal.ShouldNotBeNull().Code.ShouldBe("PH4154");
    }

    [Fact]
    public void Start_WithTheLibrary_LacksNothing() => _heif.Context.Shortcoming.ShouldBeNull();

    public void Dispose() => _heif.Dispose();

    private static void ShouldBeNear(PixelBuffer pixels, int x, int y, int[] expected)
    {
        var actual = pixels.Data.Span.Slice(((y * pixels.Width) + x) * pixels.BytesPerPixel, expected.Length).ToArray();
        actual.Zip(expected, (one, other) => Math.Abs(one - other)).Max().ShouldBeLessThanOrEqualTo(12, $"[{string.Join(", ", actual)}] against [{string.Join(", ", expected)}]");
    }
}
