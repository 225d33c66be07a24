using PluginHost.Plugins.Imaging.Vips.Foreign;
using PluginHost.Sdk;
using PluginHost.Sdk.Imaging;
using PluginHost.Tests.Shared;

namespace PluginHost.Plugins.Imaging.Vips.Tests.Foreign;

/// <summary>What another plugin's decoder gives goes the same way as every picture.</summary>
public sealed class OtherDecoderTests : IDisposable
{
    private const int Width = 60, Height = 40;

    private readonly PictureFolder _folder = new();
    private readonly DecoderRegistry _decoders = new();
    private readonly FakeDecoder _decoder = new(Width, Height);
    private readonly VipsImageEngine _engine;
    private readonly ImageFile _file;

    public OtherDecoderTests()
    {
        _decoders.Add("test.fake", _decoder);
        _engine = new VipsImageEngine(others: new OtherDecoders(_decoders));
        _file = _folder.Add("a.fake", "fake picture"u8);
    }

    [Fact]
    public async Task Probe_FileOfADecoder_GivesWhatItSays() =>
        (await _engine.Info(_file)).ShouldBe(new ImageInfo("fake", "image/x-fake", "fake", Width, Height));

    [Fact]
    public async Task Probe_DecodersComeAndGo_CountsAtTheMoment()
    {
        _decoders.Clear();
        (await _engine.Probe(_file)).Refusal.ShouldNotBeNull().Code.ShouldBe("PH4102");

        _decoders.Add("test.fake", _decoder);

        (await _engine.Probe(_file)).Refusal.ShouldBeNull();
    }

    [Theory]
    [InlineData("heic", 400)]
    [InlineData("raw", null)]
    public async Task Probe_FormatThatIsKnown_AsksThoseWhoListIt(string key, int? width)
    {
        _decoders.Clear();
        _decoders.Add("test.fake", new EveryFile(), key);

        var result = await _engine.Probe(_folder.Add("a.heic", Convert.FromHexString("00000018667479706865696300000000")));

        (result.Info?.Width).ShouldBe(width);
        (result.Refusal is null).ShouldBe(width is not null);
    }

    [Fact]
    public async Task Probe_OverTheLimits_IsRefusedBeforeAnyPixel()
    {
        var limits = new ImageLimits(100, 65_500, 1);

        (await _engine.Probe(_file, limits)).Refusal.ShouldNotBeNull().Code.ShouldBe("PH4104");
        (await _engine.Decode(_file, [], [new SampleSpec(8, 8)], limits)).Refusal.ShouldNotBeNull().Code.ShouldBe("PH4104");
        _decoder.Asked.ShouldBeNull();
    }

    [Theory]
    [InlineData(SampleChannels.Rgb)]
    [InlineData(SampleChannels.Rgba)]
    public async Task Decode_Pixels_BecomeOutputsAndSamples(SampleChannels channels)
    {
        _decoder.Decoded = _decoder.Decoded with { Pixels = Quarters(Width, Height, channels) };

        var result = await _engine.Decode(_file, [new OutputSpec("small", ImageEncoding.Png) { LongEdge = 30 }, new OutputSpec("whole", ImageEncoding.Jpeg)], [new SampleSpec(Width, Height)]);

        result.Refusal.ShouldBeNull();
        result.Outputs.Select(output => (output.Width, output.Height)).ShouldBe([(30, 20), (Width, Height)]);
        result.Samples[0].At(10, 10).ShouldBeNear(SamplePictures.Red);
        result.Samples[0].At(50, 30).ShouldBeNear(SamplePictures.Yellow);
        _decoders.Leases.ShouldBe(0);
    }

    [Fact]
    public async Task Decode_GreyPixels_BecomeSrgb()
    {
        _decoder.Decoded = _decoder.Decoded with { Pixels = new PixelBuffer(Width, Height, SampleChannels.Grey, Enumerable.Repeat((byte)90, Width * Height).ToArray()) };

        (await _engine.Sample(_file, new SampleSpec(Width, Height))).At(5, 5).ShouldBeNear([90, 90, 90], 2);
    }

    [Fact]
    public async Task Decode_SomeSizeWanted_IsAllThatIsAskedFor()
    {
        _decoder.Decoded = _decoder.Decoded with { Pixels = Quarters(30, 20) };

        await _engine.Decode(_file, [new OutputSpec("small", ImageEncoding.Png) { LongEdge = 24 }], []);

        (_decoder.Asked!.Width, _decoder.Asked.Height).ShouldBe((24, 16));
    }

    [Fact]
    public async Task Decode_Orientation_IsApplied()
    {
        // Turned by a quarter to the right, red comes from the lower left.
        _decoder.Probed = new DecoderProbeResult(new ImageInfo("fake", "image/x-fake", "fake", Height, Width), null);
        _decoder.Decoded = _decoder.Decoded with { Pixels = Quarters(Width, Height), Orientation = 6 };

        var sample = await _engine.Sample(_file, new SampleSpec(Height, Width));

        (sample.Width, sample.Height).ShouldBe((Height, Width));
        sample.At(5, 5).ShouldBeNear(SamplePictures.Blue);
        sample.At(35, 5).ShouldBeNear(SamplePictures.Red);
    }

    [Fact]
    public async Task Decode_ColourProfile_IsConverted()
    {
        var green = Enumerable.Range(0, Width * Height).SelectMany(_ => new byte[] { 60, 200, 60 }).ToArray();
        var pixels = new PixelBuffer(Width, Height, SampleChannels.Rgb, green);
        _decoder.Decoded = _decoder.Decoded with { Pixels = pixels, ColourProfile = Profiles.DisplayP3() };

        // More saturated in P3 than sRGB can show: red goes down to nothing.
        (await _engine.Sample(_file, new SampleSpec(Width, Height))).At(5, 5)[0].ShouldBeLessThan(30);
        _decoder.Decoded = _decoder.Decoded with { ColourProfile = default };
        (await _engine.Sample(_file, new SampleSpec(Width, Height))).At(5, 5).ShouldBeNear([60, 200, 60], 2);
    }

    [Theory]
    [InlineData(1, 10, 10)]
    [InlineData(3, 50, 30)]
    public async Task Decode_JpegInside_IsDecodedAndTurnedAsTheDecoderSays(int orientation, int redX, int redY)
    {
        // The JPEG's own orientation is another one, and does not count.
        _decoder.Decoded = _decoder.Decoded with
        {
            Jpeg = TestPictures.WithExif(await SamplePictures.QuartersAs(ImageEncoding.Jpeg, Width, Height), TestPictures.ExifOrientation(6)),
            Orientation = orientation,
        };

        var sample = await _engine.Sample(_file, new SampleSpec(Width, Height));

        (sample.Width, sample.Height).ShouldBe((Width, Height));
        sample.At(redX, redY).ShouldBeNear(SamplePictures.Red, 20);
    }

    [Fact]
    public async Task Decode_SmallPreview_IsNotEnlargedAndTold()
    {
        var (large, preview) = (new FakeDecoder(3000, 2000), Quarters(Width, Height));
        large.Decoded = new DecodePixelsResult(Refusal: null) { Pixels = preview, IsPreview = true, Warnings = ["PH9999: a preview."] };
        _decoders.Clear();
        _decoders.Add("test.large", large);

        var result = await _engine.Decode(_file, [new OutputSpec("out", ImageEncoding.Jpeg) { LongEdge = 1440 }], []);

        (result.Outputs[0].Width, result.Outputs[0].Height).ShouldBe((Width, Height));
        (result.Info!.Width, result.IsPreview).ShouldBe((3000, true));
        result.Warnings.ShouldBe(["PH9999: a preview."]);
    }

    [Fact]
    public async Task Decode_DamagedJpegInside_IsARefusal()
    {
        _decoder.Decoded = _decoder.Decoded with { Jpeg = new byte[] { 0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0 } };

        (await _engine.Decode(_file, [], [new SampleSpec(8, 8)])).Refusal.ShouldNotBeNull().Code.ShouldBe("PH4105");
        _decoders.Leases.ShouldBe(0);
    }

    [Fact]
    public async Task Decode_DecoderFaults_IsItsRefusalAndNotAFaultOfTheEngine()
    {
        _decoder.Fault = new PluginFaultException("PH1405", "It threw.");

        (await _engine.Decode(_file, [], [new SampleSpec(8, 8)])).Refusal.ShouldNotBeNull().Code.ShouldBe("PH1405");
        _decoders.Leases.ShouldBe(0);
    }

    [Fact]
    public async Task Decode_AnswersThatCannotBe_AreRefused()
    {
        var pixels = Quarters(Width, Height);
        DecodePixelsResult[] bad =
        [
            new(Refusal: null),
            new(Refusal: null) { Pixels = pixels, Jpeg = TestPictures.Jpeg() },
            new(Refusal: null) { Jpeg = new byte[64] },
            new(Refusal: null) { Pixels = pixels with { Width = Width + 1 } },
            new(Refusal: null) { Pixels = pixels with { Width = 0, Data = default } },
            new(Refusal: null) { Pixels = pixels with { Width = -Width, Height = -Height } },
            new(Refusal: null) { Pixels = pixels with { Channels = SampleChannels.Bgr } },
            new(Refusal: null) { Pixels = pixels, Orientation = 9 },
        ];
        foreach (var answer in bad)
        {
            _decoder.Decoded = answer;

            var result = await _engine.Decode(_file, [], [new SampleSpec(8, 8)]);

            result.Refusal.ShouldNotBeNull().Code.ShouldBe("PH4111");
            result.Refusal.Reason.ShouldContain("'test.fake'");
        }

        _decoders.Leases.ShouldBe(0);
    }

    [Fact]
    public async Task Decode_Refusal_IsPassedOnWithTheHeader()
    {
        _decoder.Decoded = new DecodePixelsResult(new Refusal("PH9998", "No."));

        var result = await _engine.Decode(_file, [], [new SampleSpec(8, 8)]);

        (result.Refusal!.Code, result.Info!.Width).ShouldBe(("PH9998", Width));
    }

    public void Dispose() => _folder.Dispose();

    private static PixelBuffer Quarters(int width, int height, SampleChannels channels = SampleChannels.Rgb)
    {
        var data = new List<byte>();
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var colour = (x * 2 >= width, y * 2 >= height) switch
                {
                    (false, false) => SamplePictures.Red,
                    (true, false) => SamplePictures.Green,
                    (false, true) => SamplePictures.Blue,
                    _ => SamplePictures.Yellow,
                };
                data.AddRange(colour.Select(value => (byte)value));
                if (channels == SampleChannels.Rgba)
                {
                    data.Add(255);
                }
            }
        }

        return new PixelBuffer(width, height, channels, data.ToArray());
    }

    private sealed class EveryFile : IImageDecoder
    {
        public ValueTask<DecoderProbeResult> ProbeAsync(DecoderProbeRequest request, CancellationToken cancellationToken) =>
            ValueTask.FromResult(new DecoderProbeResult(new ImageInfo("heic", "image/heic", "heic", 400, 300), null));

        public ValueTask<DecodePixelsResult> DecodeAsync(DecodePixelsRequest request, CancellationToken cancellationToken) => throw new InvalidOperationException("Nothing was to be decoded.");
    }
}
