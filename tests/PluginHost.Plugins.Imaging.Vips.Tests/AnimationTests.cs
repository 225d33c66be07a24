using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Imaging.Vips.Tests;

public sealed class AnimationTests : IDisposable
{
    private readonly PictureFolder _folder = new();
    private readonly VipsImageEngine _engine = new();

    [Theory]
    [InlineData(ImageEncoding.Gif)]
    [InlineData(ImageEncoding.Webp)]
    public async Task Decode_KeepAnimation_KeepsFramesScaled(ImageEncoding encoding)
    {
        var file = _folder.Add("plays.gif", SamplePictures.AnimatedGif(frames: 4));

        var encoded = await _engine.Encode(file, new OutputSpec("out", encoding) { LongEdge = 16, KeepAnimation = true });

        var info = await _engine.Info(_folder.Add("out", encoded.Data.Span));
        (encoded.Width, encoded.Height).ShouldBe((16, 12));
        (info.Animated, info.Frames, info.Width, info.Height).ShouldBe((true, 4, 16, 12));
    }

    [Theory]
    [InlineData(ImageEncoding.Jpeg, true)]
    [InlineData(ImageEncoding.Webp, false)]
    [InlineData(ImageEncoding.Avif, true)]
    public async Task Decode_StillWanted_TakesTheFirstFrame(ImageEncoding encoding, bool keepAnimation)
    {
        var file = _folder.Add("plays.gif", SamplePictures.AnimatedGif(frames: 4));

        var encoded = await _engine.Encode(file, new OutputSpec("out", encoding) { KeepAnimation = keepAnimation });

        var still = _folder.Add("out", encoded.Data.Span);
        (await _engine.Info(still)).Frames.ShouldBe(1);
        (await _engine.Sample(still, new SampleSpec(32, 24))).At(16, 12).ShouldBeNear(SamplePictures.Red, tolerance: 30);
    }

    [Fact]
    public async Task Decode_StillAndAnimationAtOnce_GivesBoth()
    {
        var file = _folder.Add("plays.webp", await AnimatedWebp());

        var result = await _engine.Decode(
            file,
            [new OutputSpec("moving", ImageEncoding.Webp) { KeepAnimation = true }, new OutputSpec("still", ImageEncoding.Jpeg) { LongEdge = 16 }],
            [new SampleSpec(8, 8)]);

        result.Refusal.ShouldBeNull();
        (await _engine.Info(_folder.Add("moving", result.Outputs[0].Data.Span))).Frames.ShouldBe(4);
        (result.Outputs[1].Width, result.Outputs[1].Height).ShouldBe((16, 12));
        result.Samples[0].At(2, 2).ShouldBeNear(SamplePictures.Red, tolerance: 30);
    }

    [Fact]
    public async Task Decode_MoreFramesThanTheLimit_KeepsTheFirst()
    {
        var file = _folder.Add("long.gif", SamplePictures.AnimatedGif(frames: 30));

        var result = await _engine.Decode(file, [new OutputSpec("out", ImageEncoding.Gif) { KeepAnimation = true }], [], ImageLimits.Default with { MaxFrames = 7 });

        (await _engine.Info(_folder.Add("out.gif", result.Outputs[0].Data.Span))).Frames.ShouldBe(7);
    }

    public void Dispose() => _folder.Dispose();

    private async Task<byte[]> AnimatedWebp()
    {
        var file = _folder.Add("source.gif", SamplePictures.AnimatedGif(frames: 4));
        return (await _engine.Encode(file, new OutputSpec("out", ImageEncoding.Webp) { KeepAnimation = true })).Data.ToArray();
    }
}
