using PluginHost.Sdk.Imaging;
using PluginHost.Tests.Shared;

namespace PluginHost.Plugins.Imaging.Vips.Tests;

public sealed class DecodeTests : IDisposable
{
    private readonly PictureFolder _folder = new();
    private readonly VipsImageEngine _engine = new();

    public static TheoryData<ImageEncoding> Encodings() => [.. Enum.GetValues<ImageEncoding>()];

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task Decode_FromEveryEncoding_ShowsTheSamePicture(ImageEncoding encoding)
    {
        var file = _folder.Add("source", await SamplePictures.QuartersAs(encoding));

        var pixels = await _engine.Sample(file, new SampleSpec(SamplePictures.Width, SamplePictures.Height));

        ShouldShowQuarters(pixels);
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task Decode_ToEveryEncoding_WritesThatFormatWithoutMetadata(ImageEncoding encoding)
    {
        var oriented = _folder.Add("oriented.jpg", await SamplePictures.OrientedJpeg(6));

        var encoded = await _engine.Encode(oriented, new OutputSpec("preview", encoding) { LongEdge = 60, Quality = 95 });

        var info = await _engine.Info(_folder.Add("out", encoded.Data.Span));
        (encoded.Name, encoded.MediaType, encoded.Width, encoded.Height).ShouldBe(("preview", info.MediaType, 60, 40));
        (info.Width, info.Height, info.Orientation, info.HasColourProfile).ShouldBe((60, 40, 1, false));
        ShouldShowQuarters(await _engine.Sample(_folder.Add("again", encoded.Data.Span), new SampleSpec(60, 40)), tolerance: 40);
    }

    [Theory]
    [InlineData(0, 0, 120, 80)]
    [InlineData(60, 0, 60, 40)]
    [InlineData(500, 0, 120, 80)]
    [InlineData(0, 20, 30, 20)]
    [InlineData(60, 20, 30, 20)]
    [InlineData(15, 20, 15, 10)]
    [InlineData(1, 1, 1, 1)]
    public async Task Decode_Edges_BothHoldAndNothingGrows(int longEdge, int shortEdge, int width, int height)
    {
        var file = _folder.Add("source.png", SamplePictures.Quarters());

        var encoded = await _engine.Encode(file, new OutputSpec("out", ImageEncoding.Png) { LongEdge = longEdge, ShortEdge = shortEdge });

        (encoded.Width, encoded.Height).ShouldBe((width, height));
    }

    [Fact]
    public async Task Decode_HairlinePicture_KeepsAtLeastOnePixel()
    {
        var file = _folder.Add("hair.png", TestPictures.Png(1, width: 4000, height: 1));

        var encoded = await _engine.Encode(file, new OutputSpec("out", ImageEncoding.Webp) { LongEdge = 100 });

        (encoded.Width, encoded.Height).ShouldBe((100, 1));
    }

    [Fact]
    public async Task Decode_WiderThanWebpCan_IsScaledToWhatItCan()
    {
        var file = _folder.Add("wide.png", TestPictures.Png(1, width: 20_000, height: 10));

        var encoded = await _engine.Encode(file, new OutputSpec("out", ImageEncoding.Webp));

        (encoded.Width, encoded.Height).ShouldBe((16_383, 8));
    }

    [Fact]
    public async Task Decode_LargeJpegToSmall_IsExactAfterTheDecodersOwnScaling()
    {
        var file = _folder.Add("large.jpg", await SamplePictures.QuartersAs(ImageEncoding.Jpeg, width: 2501, height: 1667));

        var result = await _engine.Decode(file, [new OutputSpec("out", ImageEncoding.Jpeg) { LongEdge = 100 }], [new SampleSpec(100, 100)]);

        (result.Outputs[0].Width, result.Outputs[0].Height).ShouldBe((100, 67));
        ShouldShowQuarters(result.Samples[0]);
    }

    [Fact]
    public async Task Decode_SeveralOutputsAndSamples_ComeInTheirOrder()
    {
        var file = _folder.Add("source.jpg", await SamplePictures.QuartersAs(ImageEncoding.Jpeg));

        var result = await _engine.Decode(
            file,
            [new OutputSpec("thumb", ImageEncoding.Webp) { LongEdge = 30 }, new OutputSpec("preview", ImageEncoding.Jpeg) { LongEdge = 90 }],
            [new SampleSpec(9, 9), new SampleSpec(60, 60) { Fit = SampleFit.Stretch }]);

        result.Refusal.ShouldBeNull();
        result.Outputs.Select(output => (output.Name, output.Width, output.Height)).ShouldBe([("thumb", 30, 20), ("preview", 90, 60)]);
        result.Samples.Select(sample => (sample.Width, sample.Height)).ShouldBe([(9, 6), (60, 60)]);
        result.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Decode_NothingAskedFor_GivesInfo()
    {
        var result = await _engine.Decode(_folder.Add("source.jpg", TestPictures.Jpeg()), [], []);

        result.Refusal.ShouldBeNull();
        result.Info.ShouldNotBeNull().Width.ShouldBe(16);
    }

    [Fact]
    public async Task Decode_Transparency_IsKeptOrLaidOverWhite()
    {
        var file = _folder.Add("glass.png", TestPictures.Png(20, 20, (_, _) => TestPictures.Rgba(255, 0, 0, 0)));

        (await _engine.Sample(file, new SampleSpec(20, 20) { Channels = SampleChannels.Rgba })).At(5, 5)[3].ShouldBe(0);
        (await _engine.Sample(file, new SampleSpec(20, 20))).At(5, 5).ShouldBe([255, 255, 255]);
        var jpeg = await _engine.Encode(file, new OutputSpec("out", ImageEncoding.Jpeg));
        (await _engine.Sample(_folder.Add("flat.jpg", jpeg.Data.Span), new SampleSpec(20, 20))).At(5, 5).ShouldBeNear([255, 255, 255]);
        var webp = await _engine.Encode(file, new OutputSpec("out", ImageEncoding.Webp));
        (await _engine.Info(_folder.Add("glass.webp", webp.Data.Span))).HasAlpha.ShouldBeTrue();
    }

    [Fact]
    public async Task Decode_SameRequestTwice_IsTheSameByteForByte()
    {
        var file = _folder.Add("source.png", TestPictures.Png(7, 700, 500));
        OutputSpec[] outputs = [.. Enum.GetValues<ImageEncoding>().Select(encoding => new OutputSpec($"{encoding}", encoding) { LongEdge = 300 })];

        var first = await _engine.Decode(file, outputs, [new SampleSpec(64, 64)]);
        var second = await new VipsImageEngine().Decode(file, outputs, [new SampleSpec(64, 64)]);

        for (var at = 0; at < outputs.Length; at++)
        {
            first.Outputs[at].Data.Span.SequenceEqual(second.Outputs[at].Data.Span).ShouldBeTrue(outputs[at].Name);
        }

        first.Samples[0].Data.Span.SequenceEqual(second.Samples[0].Data.Span).ShouldBeTrue();
    }

    [Fact]
    public async Task Decode_FileChangedInPlace_IsReadAnew()
    {
        var file = _folder.Add("same-name.png", TestPictures.Png(8, 8, (_, _) => TestPictures.Rgba(255, 0, 0)));
        (await _engine.Sample(file, new SampleSpec(8, 8))).At(4, 4).ShouldBe(SamplePictures.Red);

        _folder.Add("same-name.png", TestPictures.Png(8, 8, (_, _) => TestPictures.Rgba(0, 0, 255)));

        (await _engine.Sample(file, new SampleSpec(8, 8))).At(4, 4).ShouldBe(SamplePictures.Blue);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public async Task Decode_Orientation_TurnsUpright(ushort orientation)
    {
        var file = _folder.Add("turned.jpg", await SamplePictures.OrientedJpeg(orientation));

        var small = await _engine.Sample(file, new SampleSpec(30, 20));

        ShouldShowQuarters(await _engine.Sample(file, new SampleSpec(SamplePictures.Width, SamplePictures.Height)));
        (small.Width, small.Height).ShouldBe((30, 20));
        ShouldShowQuarters(small);
    }

    public void Dispose() => _folder.Dispose();

    internal static void ShouldShowQuarters(PixelBuffer pixels, int tolerance = 12)
    {
        var (left, right, top, bottom) = (pixels.Width / 4, pixels.Width * 3 / 4, pixels.Height / 4, pixels.Height * 3 / 4);
        pixels.At(left, top).ShouldBeNear(SamplePictures.Red, tolerance);
        pixels.At(right, top).ShouldBeNear(SamplePictures.Green, tolerance);
        pixels.At(left, bottom).ShouldBeNear(SamplePictures.Blue, tolerance);
        pixels.At(right, bottom).ShouldBeNear(SamplePictures.Yellow, tolerance);
    }
}
