using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Sources;

namespace PluginHost.Plugins.Imaging.Vips.Tests.Rendering;

public sealed class FrameTests : IDisposable
{
    private readonly RenderBench _bench = new();

    [Theory]
    [InlineData(ImageEncoding.Gif)]
    [InlineData(ImageEncoding.Webp)]
    public async Task Render_Animation_WorksOnEveryFrame(ImageEncoding encoding)
    {
        var (image, input) = Playing(4);

        var rendered = await _bench.Render(image.Turn(1).Blur(2).Pad(2, 0, 0, 0, Colour.Black), new OutputSpec("out", encoding) { KeepAnimation = true }, input);

        var file = _bench.Add("out", rendered.Data.Span);
        var info = await _bench.Engine.Info(file);
        (rendered.Width, rendered.Height).ShouldBe((26, 32));
        (info.Animated, info.Frames, info.Width, info.Height).ShouldBe((true, 4, 26, 32));

        // The first frame is red to its last row: a blur across frames would have mixed in the green below.
        var first = await _bench.Engine.Sample(file, new SampleSpec(26, 32));
        first.At(14, 1).ShouldBeNear(SamplePictures.Red, tolerance: 30);
        first.At(14, 30).ShouldBeNear(SamplePictures.Red, tolerance: 30);
    }

    [Theory]
    [InlineData(ImageEncoding.Png, true)]
    [InlineData(ImageEncoding.Gif, false)]
    public async Task Render_StillWanted_TakesTheFirstFrame(ImageEncoding encoding, bool keepAnimation)
    {
        var (image, input) = Playing(4);

        var rendered = await _bench.Render(image.Scale(2), new OutputSpec("out", encoding) { KeepAnimation = keepAnimation }, input);

        var info = await _bench.Engine.Info(_bench.Add("out", rendered.Data.Span));
        (info.Frames, info.Width, info.Height, rendered.Height).ShouldBe((1, 64, 48, 48));
    }

    public void Dispose() => _bench.Dispose();

    private (Image Image, RenderInput Input) Playing(int frames) =>
        (new Image(new InputSource(1, 32, 24, HasAlpha: false, frames)), new RenderInput { File = _bench.Add("plays.gif", SamplePictures.AnimatedGif(frames)) });
}
