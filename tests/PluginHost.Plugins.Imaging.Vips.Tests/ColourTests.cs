using PluginHost.Plugins.Imaging.Vips.Operations;
using PluginHost.Sdk.Imaging;
using PluginHost.Tests.Shared;

namespace PluginHost.Plugins.Imaging.Vips.Tests;

/// <summary>Whatever a picture's colours are stored as, what comes out is 8-bit sRGB.</summary>
public sealed class ColourTests : IDisposable
{
    private static readonly SampleSpec Whole = new(SamplePictures.Width, SamplePictures.Height);

    private readonly PictureFolder _folder = new();
    private readonly VipsImageEngine _engine = new();

    [Theory]
    [InlineData("pngsave_buffer")]
    [InlineData("tiffsave_buffer")]
    public async Task Decode_SixteenBits_IsScaledToEight(string saver)
    {
        var bytes = SamplePictures.Made("colourspace", call => call.With("space", "rgb16"), saver, _ => { });
        var file = _folder.Add("deep", bytes);

        (await _engine.Info(file)).BitsPerChannel.ShouldBe(16);
        DecodeTests.ShouldShowQuarters(await _engine.Sample(file, Whole));
    }

    [Fact]
    public async Task Decode_FloatTiff_IsScaledToEight()
    {
        var bytes = SamplePictures.Made("colourspace", call => call.With("space", "scrgb"), "tiffsave_buffer", _ => { });

        DecodeTests.ShouldShowQuarters(await _engine.Sample(_folder.Add("float.tiff", bytes), Whole));
    }

    [Fact]
    public async Task Decode_WideGamutProfile_IsConverted()
    {
        var bytes = SamplePictures.Made("icc_transform", call => call.With("input_profile", "srgb").With("output_profile", "p3"), "pngsave_buffer", _ => { });
        var file = _folder.Add("p3.png", bytes);

        (await _engine.Info(file)).HasColourProfile.ShouldBeTrue();
        DecodeTests.ShouldShowQuarters(await _engine.Sample(file, Whole));
    }

    [Theory]
    [InlineData("jpegsave_buffer")]
    [InlineData("tiffsave_buffer")]
    public async Task Decode_Cmyk_BecomesRgb(string saver)
    {
        var bytes = SamplePictures.Made("icc_transform", call => call.With("input_profile", "srgb").With("output_profile", "cmyk"), saver, call => call.With("keep", "none"));
        var file = _folder.Add("print", bytes);

        var pixels = await _engine.Sample(file, Whole);

        // Inks cannot print these colours; what counts is which of them it is.
        pixels.At(30, 20).ShouldBeNear([237, 28, 36], tolerance: 45);
        pixels.At(90, 60).ShouldBeNear([255, 242, 0], tolerance: 45);
        (await _engine.Encode(file, new OutputSpec("out", ImageEncoding.Png))).Width.ShouldBe(SamplePictures.Width);
    }

    [Theory]
    [InlineData("b-w")]
    [InlineData("grey16")]
    public async Task Decode_Grey_GivesThreeEqualChannels(string space)
    {
        var file = _folder.Add("grey.png", SamplePictures.Made("colourspace", call => call.With("space", space), "pngsave_buffer", _ => { }));

        var pixel = (await _engine.Sample(file, Whole)).At(30, 20);

        pixel.ShouldBe([pixel[0], pixel[0], pixel[0]]);
        pixel[0].ShouldBeInRange(60, 180);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public async Task Decode_FewBitTiff_SpreadsOverTheWholeRange(int bits)
    {
        var bytes = SamplePictures.Made("colourspace", call => call.With("space", "b-w"), "tiffsave_buffer", call => call.With("bitdepth", bits));
        var file = _folder.Add("few.tiff", bytes);

        (await _engine.Info(file)).BitsPerChannel.ShouldBe(bits);
        (await _engine.Sample(file, Whole)).At(90, 60)[0].ShouldBeGreaterThan(220);
    }

    [Theory]
    [InlineData("not a profile at all")]
    [InlineData("")]
    public async Task Decode_BrokenProfile_IsTakenForSrgb(string profile)
    {
        var segment = (byte[])[.. "ICC_PROFILE\0"u8, 1, 1, .. System.Text.Encoding.ASCII.GetBytes(profile)];
        var file = _folder.Add("profile.jpg", TestPictures.WithSegment(await SamplePictures.QuartersAs(ImageEncoding.Jpeg), 0xE2, segment));

        var result = await _engine.Decode(file, [new OutputSpec("out", ImageEncoding.Jpeg)], [Whole]);

        result.Refusal.ShouldBeNull();
        DecodeTests.ShouldShowQuarters(result.Samples[0]);
    }

    [Fact]
    public async Task Decode_RgbProfileInGreyPicture_IsStillDecoded()
    {
        var profile = _folder.Add("p3.png", SamplePictures.Made("icc_transform", call => call.With("input_profile", "srgb").With("output_profile", "p3"), "pngsave_buffer", _ => { }));
        (await _engine.Info(profile)).HasColourProfile.ShouldBeTrue();
        var grey = SamplePictures.Made("colourspace", call => call.With("space", "b-w"), "jpegsave_buffer", call => call.With("profile", "p3"));

        var result = await _engine.Decode(_folder.Add("grey.jpg", grey), [new OutputSpec("out", ImageEncoding.Jpeg)], [Whole]);

        result.Refusal.ShouldBeNull();
    }

    public void Dispose() => _folder.Dispose();
}
