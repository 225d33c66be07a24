using PluginHost.Plugins.Imaging.Vips.Tests.Native;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Sources;
using PluginHost.Tests.Shared;

namespace PluginHost.Plugins.Imaging.Vips.Tests.Rendering;

public sealed class PreviewTests
{
    private static readonly OutputSpec Small = new("out", ImageEncoding.Png) { LongEdge = 100 };

    public static TheoryData<string> Looks => ["blur", "sharpen", "crop", "pad", "rotate", "overlay", "vignette", "curve", "pixelate", "median", "motion", "turned"];

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Render_Smaller_LooksLikeTheFullOneMadeSmaller(string look)
    {
        using var bench = Smooth();
        var image = Of(look, bench.Picture);

        var preview = await bench.Pixels(image, Small);
        var full = await bench.Render(image);
        var shrunk = await bench.Engine.Sample(bench.Add("full.png", full.Data.Span), new SampleSpec(preview.Width, preview.Height) { Channels = SampleChannels.Rgba, Fit = SampleFit.Stretch });

        Math.Max(preview.Width, preview.Height).ShouldBe(100);
        Difference(preview, shrunk).ShouldBeLessThan(4);
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Render_Draft_IsNearlyTheSame(string look)
    {
        using var bench = Smooth();
        var image = Of(look, bench.Picture.Brightness(0.1)).Scale(0.7);

        var draft = await bench.Draft(image, Small);

        Difference(draft, await bench.Pixels(image, Small)).ShouldBeLessThan(4);
    }

    [Theory]
    [InlineData(0.8, 1, 0)]
    [InlineData(3, 4, 0.05)]
    [InlineData(-0.5, 2, 0)]
    public async Task Render_DraftOfSharpEdges_IsWithinWhatRoundingMakesOfIt(double amount, double radius, double threshold)
    {
        using var bench = new RenderBench(200, 150, pixel: (x, y) => (x / 20 + y / 15) % 2 == 0 ? TestPictures.Rgba(230, 40, 90) : TestPictures.Rgba(30, (byte)(x + 20), 160));
        var image = bench.Picture.Sharpen(amount, radius, threshold);

        var draft = await bench.Draft(image, new OutputSpec("out", ImageEncoding.Png));
        var full = await bench.Pixels(image);

        // Half a step in the blur, and as much in the sum.
        draft.Data.ToArray().Zip(full.Data.ToArray(), (a, b) => Math.Abs(a - b)).Max().ShouldBeLessThanOrEqualTo((int)Math.Ceiling((1.5 * Math.Abs(amount)) + 1));
    }

    [Fact]
    public async Task Render_FromASmallerCopy_LooksTheSame()
    {
        using var bench = Smooth();
        var copy = await bench.Engine.Sample(bench.Input.File!, new SampleSpec(200, 150) { Channels = SampleChannels.Bgr, Fit = SampleFit.Stretch });
        var image = new Image(new InputSource(1, 400, 300)).Blur(8).Crop(40, 40, 200, 200);

        var fromCopy = await bench.Pixels(image, Small, new RenderInput { Pixels = copy });
        var fromFile = await bench.Pixels(bench.Picture.Blur(8).Crop(40, 40, 200, 200), Small);

        (fromCopy.Width, fromCopy.Height).ShouldBe((100, 100));
        Difference(fromCopy, fromFile).ShouldBeLessThan(2);
        (await bench.RefusalOf(image, more: new RenderInput { Pixels = copy })).ShouldBe("PH4127");
    }

    [Fact]
    public async Task Render_FromATooSmallCopy_IsAsLargeAsThatAllows()
    {
        using var bench = Smooth();
        var copy = await bench.Engine.Sample(bench.Input.File!, new SampleSpec(80, 60) { Fit = SampleFit.Stretch });

        var rendered = await bench.Render(new Image(new InputSource(1, 400, 300)).Invert(), Small, new RenderInput { Pixels = copy });

        (rendered.Width, rendered.Height).ShouldBe((80, 60));
    }

    [Fact]
    public async Task Render_OrientedJpeg_IsUpright()
    {
        using var bench = new RenderBench();
        var file = bench.Add("oriented.jpg", await SamplePictures.OrientedJpeg(6));

        var pixels = await bench.Pixels(new Image(new InputSource(1, SamplePictures.Width, SamplePictures.Height)), more: new RenderInput { File = file });

        pixels.At(10, 10)[..3].ShouldBeNear(SamplePictures.Red);
        pixels.At(110, 70)[..3].ShouldBeNear(SamplePictures.Yellow);
    }

    [Fact]
    public async Task Render_LargePictureWithBlur_StreamsInBoundedMemory()
    {
        using var bench = new RenderBench();
        var file = bench.Add("large.jpg", await SamplePictures.QuartersAs(ImageEncoding.Jpeg, 4000, 3000));
        var before = VipsMemory.Highest();

        var rendered = await bench.Render(
            new Image(new InputSource(1, 4000, 3000)).Blur(3).Exposure(0.5), new OutputSpec("out", ImageEncoding.Jpeg), new RenderInput { File = file });

        (rendered.Width, rendered.Height).ShouldBe((4000, 3000));
        // The picture is 36 MB in bytes and 192 MB in floats.
        Math.Max(VipsMemory.Highest(), before).ShouldBeLessThan(Math.Max(before + 1, 150_000_000UL));
        await VipsMemory.ShouldDrainAsync();
    }

    [Fact]
    public async Task Render_Cancelled_Ends()
    {
        using var bench = new RenderBench();
        using var source = new CancellationTokenSource();
        var image = Image.Solid(20_000, 10_000, Colour.Amber).Pixels(pixel =>
        {
            source.Cancel();
            return pixel;
        });

        await Should.ThrowAsync<OperationCanceledException>(() => bench.Ask(image, token: source.Token));
        await VipsMemory.ShouldDrainAsync();
    }

    private static RenderBench Smooth() => new(400, 300, pixel: (x, y) =>
    {
        var red = (byte)(128 + (100 * Math.Sin(x / 23.0)));
        var green = (byte)(128 + (100 * Math.Sin(y / 31.0)));
        var blue = (byte)((x + y) / 3);
        return TestPictures.Rgba(red, green, blue);
    });

    private static Image Of(string look, Image picture) => look switch
    {
        "blur" => picture.Blur(10),
        "sharpen" => picture.Sharpen(1, 12),
        "crop" => picture.Crop(33, 71, 301, 201),
        "pad" => picture.Pad(40, 10, 20, 30, Colour.Amber),
        "rotate" => picture.Rotate(20, Colour.Grey),
        "overlay" => picture.Overlay(Image.Solid(100, 60, Colour.Amber), 200, 40, BlendMode.Multiply, 0.8),
        "vignette" => picture.Overlay(Image.Circles(400, 300, Colour.Clear, Colour.Black, 0.4, 1.1)),
        "curve" => picture.Gamma(1.8).Saturate(1.5).Exposure(0.3),
        "pixelate" => picture.Pixelate(40),
        "median" => picture.Median(8),
        "motion" => picture.MotionBlur(40, 30),
        _ => picture.Turn(1).Scale(0.5).FlipVertical(),
    };

    private static double Difference(PixelBuffer one, PixelBuffer other)
    {
        (one.Width, one.Height).ShouldBe((other.Width, other.Height));
        return one.Data.ToArray().Zip(other.Data.ToArray(), (a, b) => (double)Math.Abs(a - b)).Average();
    }
}
