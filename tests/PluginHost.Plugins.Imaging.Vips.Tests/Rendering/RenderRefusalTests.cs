using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Operations;
using PluginHost.Sdk.Imaging.Sources;

namespace PluginHost.Plugins.Imaging.Vips.Tests.Rendering;

public sealed class RenderRefusalTests : IDisposable
{
    private readonly RenderBench _bench = new();

    public static TheoryData<ImageOperation> Hostile =>
    [
        new ResizeOperation(0, 5),
        new CropOperation(-1, 0, 5, 5),
        new CropOperation(0, 50, 5, 5),
        new PadOperation(-5, 0, 0, 0, PadFill.Colour, Colour.Black),
        new PadOperation(0, 0, 0, 0, (PadFill)9, Colour.Black),
        new TurnOperation(7),
        new RotateOperation(double.NaN, Colour.Black, true),
        new LinearOperation(null!, Rgb.Zero, ColourSpace.Srgb),
        new LinearOperation(Rgb.Of(double.PositiveInfinity), Rgb.Zero, ColourSpace.Srgb),
        new MatrixOperation(Rgb.One, null!, Rgb.One, Rgb.Zero, ColourSpace.Srgb),
        new CurveOperation(new ValueList([0, double.NaN]), new ValueList([0, 1]), new ValueList([0, 1]), ColourSpace.Srgb),
        new CurveOperation(new ValueList(null!), new ValueList([0, 1]), new ValueList([0, 1]), ColourSpace.Srgb),
        new LookupOperation(2_000_000, new ValueList([]), 1),
        new LookupOperation(2, new ValueList([1, 2, 3]), 1),
        new BlurOperation(1e300),
        new SharpenOperation(double.NaN, 1, 0),
        new ConvolveOperation(2, 1, new ValueList([1, 1]), 0, ColourSpace.Srgb),
        new ConvolveOperation(3, 3, new ValueList([1]), 0, ColourSpace.Srgb),
        new MedianOperation(500),
        new NoiseOperation(1, 0, false, 0),
        new ReencodeOperation(ImageEncoding.Png, 5),
        new CompositeOperation(null!, 0, 0, BlendMode.Normal, 1),
        new CompositeOperation(Image.Solid(1, 1, Colour.Black), int.MinValue, 0, BlendMode.Normal, 1),
        new CompositeOperation(Image.Solid(1, 1, Colour.Black), 0, 0, (BlendMode)77, 1),
        new MixOperation(Image.Solid(1, 1, Colour.Black), Image.Solid(1, 1, Colour.Black)),
        new MaskOperation(new Image((ImageSource)null!)),
        new KernelOperation(null!),
        new ByteKernelOperation(null!),
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Render_HostileStep_IsRefused(ImageOperation step) => (await _bench.RefusalOf(_bench.Picture.With(step))).ShouldBe("PH4121");

    [Fact]
    public async Task Render_HostileSource_IsRefused()
    {
        (await _bench.RefusalOf(new Image(new SolidSource(0, 5, Colour.Black)))).ShouldBe("PH4121");
        (await _bench.RefusalOf(new Image(new GradientSource(5, 5, Colour.Black, Colour.White, null!, ImagePoint.Centre)))).ShouldBe("PH4121");
        (await _bench.RefusalOf(Image.Text(new TextSource(5, 5, null!, 5, Colour.White)))).ShouldBe("PH4121");
    }

    [Fact]
    public async Task Render_OverTheLimits_IsRefused()
    {
        var limits = ImageLimits.Default with { MaxPixels = 1_000, MaxEdge = 100 };

        (await _bench.RefusalOf(_bench.Picture.Resize(101, 2), limits: limits)).ShouldBe("PH4122");
        (await _bench.RefusalOf(_bench.Picture.Resize(40, 40), limits: limits)).ShouldBe("PH4122");
        (await _bench.RefusalOf(_bench.Picture.Resize(40, 40).Resize(2, 2), limits: limits)).ShouldBe("PH4122");
        (await _bench.RefusalOf(_bench.Picture.Overlay(Image.Solid(200, 1, Colour.Black)), limits: limits)).ShouldBe("PH4122");
        (await _bench.RefusalOf(_bench.Picture.With(new PadOperation(1_000_000, 1_000_000, 1_000_000, 1_000_000, PadFill.Colour, Colour.Black)))).ShouldBe("PH4122");
    }

    [Fact]
    public async Task Render_TooMuch_IsRefused()
    {
        var many = _bench.Picture;
        for (var i = 0; i < 1_001; i++)
        {
            many = many.Invert();
        }

        var deep = _bench.Picture;
        for (var i = 0; i < 17; i++)
        {
            deep = _bench.Picture.Overlay(deep);
        }

        var doubled = _bench.Picture;
        for (var i = 0; i < 15; i++)
        {
            doubled = doubled.With(new CompositeOperation(doubled, 0, 0, BlendMode.Normal, 1));
        }

        (await _bench.RefusalOf(many)).ShouldBe("PH4123");
        (await _bench.RefusalOf(deep)).ShouldBe("PH4124");
        (await _bench.RefusalOf(doubled)).ShouldBe("PH4123");
    }

    [Fact]
    public async Task Render_InputThatIsNot_IsRefused()
    {
        (await _bench.RefusalOf(new Image(new InputSource(1, 5, 5)))).ShouldBe("PH4125");
        (await _bench.RefusalOf(new Image(new InputSource(-1, 5, 5)))).ShouldBe("PH4125");
        (await _bench.RefusalOf(new Image(new InputSource(0, 5, 5)))).ShouldBe("PH4126");
        (await _bench.RefusalOf(new Image(new InputSource(1, 5, 5)), more: new RenderInput())).ShouldBe("PH4121");
        (await _bench.RefusalOf(new Image(new InputSource(1, 5, 5)), more: new RenderInput { File = new ImageFile("/nowhere/a.png") })).ShouldBe("PH4107");
        (await _bench.RefusalOf(new Image(new InputSource(1, 2, 2)), more: new RenderInput { Pixels = new PixelBuffer(2, 2, SampleChannels.Rgb, new byte[11]) })).ShouldBe("PH4121");
    }

    [Fact]
    public async Task Render_OtherEngine_CannotRender()
    {
        IImageEngine engine = new OldEngine();

        var result = await engine.RenderAsync(
            new RenderRequest(_bench.Picture, [], ImageLimits.Default, new OutputSpec("out", ImageEncoding.Png)), TestContext.Current.CancellationToken);

        result.Refusal.ShouldNotBeNull().Code.ShouldBe("PH4120");
    }

    public void Dispose() => _bench.Dispose();

    private sealed class OldEngine : IImageEngine
    {
        public ValueTask<ProbeResult> ProbeAsync(ProbeRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

        public ValueTask<DecodeResult> DecodeAsync(DecodeRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
