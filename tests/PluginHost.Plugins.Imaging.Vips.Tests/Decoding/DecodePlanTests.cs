using PluginHost.Plugins.Imaging.Vips.Decoding;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Imaging.Vips.Tests.Decoding;

public sealed class DecodePlanTests
{
    private static readonly ImageInfo TwelveMegapixels = new("jpeg", "image/jpeg", "jpg", 4000, 3000);

    [Theory]
    [InlineData(1440, 1440, 1080, 1)]
    [InlineData(1000, 1000, 750, 2)]
    [InlineData(500, 500, 375, 4)]
    [InlineData(256, 256, 192, 4)]
    [InlineData(250, 250, 188, 4)]
    [InlineData(200, 200, 150, 8)]
    [InlineData(0, 4000, 3000, 1)]
    public void For_OneOutput_LeavesAFactorOfTwoToTheResampler(int longEdge, int width, int height, int divisor)
    {
        var plan = DecodePlan.For(TwelveMegapixels, Request([new OutputSpec("out", ImageEncoding.Jpeg) { LongEdge = longEdge }]));

        plan.Base.ShouldBe(new PixelSize(width, height));
        plan.Divisor.ShouldBe(divisor);
    }

    [Fact]
    public void For_SeveralConsumers_TakesTheLargest()
    {
        var plan = DecodePlan.For(TwelveMegapixels, Request(
            [new OutputSpec("thumb", ImageEncoding.Webp) { LongEdge = 256 }, new OutputSpec("preview", ImageEncoding.Jpeg) { LongEdge = 1440 }],
            new SampleSpec(448, 448) { Fit = SampleFit.Cover }));

        plan.ShouldBe(new DecodePlan(new PixelSize(1440, 1080), Divisor: 1, Stills: 3, Frames: 1));
    }

    [Fact]
    public void For_SampleLargerThanThePicture_DecodesNoMoreThanThereIs()
    {
        var plan = DecodePlan.For(TwelveMegapixels, Request([], new SampleSpec(9000, 9000) { Fit = SampleFit.Stretch }));

        plan.Base.ShouldBe(new PixelSize(4000, 3000));
    }

    [Theory]
    [InlineData(100, 100, 50, 1_000, 50)]
    [InlineData(100, 100, 5_000, 1_000, 1_000)]
    [InlineData(4_000, 4_000, 900, 1_000, 62)]
    [InlineData(10, 60_000, 900, 1_000, 166)]
    public void For_Animation_KeepsWhatLimitsAndTimeAllow(int width, int height, int frames, int maxFrames, int kept)
    {
        var info = new ImageInfo("gif", "image/gif", "gif", width, height) { Frames = frames, Animated = true };
        var request = new DecodeRequest(new ImageFile("a"), ImageLimits.Default with { MaxFrames = maxFrames }, [new OutputSpec("out", ImageEncoding.Webp) { KeepAnimation = true }], []);

        DecodePlan.For(info, request).ShouldSatisfyAllConditions(plan => plan.Frames.ShouldBe(kept), plan => plan.Stills.ShouldBe(0));
    }

    private static DecodeRequest Request(IReadOnlyList<OutputSpec> outputs, params SampleSpec[] samples) => new(new ImageFile("a"), ImageLimits.Default, outputs, samples);
}
