using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Operations;

namespace PluginHost.Plugins.Imaging.Vips.Tests.Rendering;

public sealed class ToneTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Render_Nothing_IsTheDecodedPictureToTheByte(bool alpha)
    {
        using var bench = new RenderBench(alpha: alpha);

        var rendered = await bench.Render(bench.Picture);

        rendered.Data.ToArray().ShouldBe((await bench.Engine.Encode(bench.Input.File!, new OutputSpec("out", ImageEncoding.Png))).Data.ToArray());
    }

    [Theory]
    [InlineData(ColourSpace.Srgb)]
    [InlineData(ColourSpace.Linear)]
    public async Task Linear_Any_IsFactorAndOffset(ColourSpace space)
    {
        using var bench = new RenderBench(alpha: true);

        await bench.ShouldRender(bench.Picture.Linear(1.5, -0.1, space), (x, y) => bench.Each(x, y, value => space == ColourSpace.Srgb
            ? (value * 1.5) - 0.1
            : RenderBench.ToSrgb((RenderBench.ToLinear(value) * 1.5) - 0.1)));
    }

    [Fact]
    public async Task Exposure_UpAndDown_LosesNothing()
    {
        using var bench = new RenderBench();

        await bench.ShouldRender(bench.Picture.Exposure(4).Exposure(-4), bench.At, tolerance: 0.5);
    }

    [Fact]
    public async Task Brightness_UpAndDown_LosesNothing()
    {
        using var bench = new RenderBench(alpha: true);

        await bench.ShouldRender(bench.Picture.Brightness(0.8).Brightness(-0.8), bench.At, tolerance: 0.5);
    }

    [Fact]
    public async Task Saturate_Any_IsTheMatrix()
    {
        using var bench = new RenderBench(alpha: true);

        await bench.ShouldRender(bench.Picture.Saturate(0.3), (x, y) =>
        {
            var luma = RenderBench.Luma(bench.At(x, y));
            return bench.Each(x, y, value => luma + ((value - luma) * 0.3));
        });
    }

    [Fact]
    public async Task Matrix_WithOffset_MixesChannels()
    {
        using var bench = new RenderBench();

        await bench.ShouldRender(bench.Picture.Matrix(new Rgb(0, 1, 0), new Rgb(0, 0, 1), new Rgb(0.5, 0, 0), new Rgb(0, 0.1, 0)), (x, y) =>
        {
            var pixel = bench.At(x, y);
            return [pixel[1], pixel[2] + 0.1, pixel[0] * 0.5];
        });
    }

    [Fact]
    public async Task Gamma_Any_IsAPower()
    {
        using var bench = new RenderBench(alpha: true);

        await bench.ShouldRender(bench.Picture.Gamma(2), (x, y) => bench.Each(x, y, Math.Sqrt));
    }

    [Fact]
    public async Task Curve_InLinearLight_WorksThere()
    {
        using var bench = new RenderBench();

        await bench.ShouldRender(bench.Picture.Curve(value => value * value, ColourSpace.Linear), (x, y) =>
            bench.Each(x, y, value => RenderBench.ToSrgb(Math.Pow(RenderBench.ToLinear(value), 2))));
    }

    [Fact]
    public async Task Lookup_CubeOfAFunction_IsThatFunction()
    {
        using var bench = new RenderBench();
        const int Size = 5;
        var values = new List<double>();
        for (var i = 0; i < Size * Size * Size; i++)
        {
            var (red, green, blue) = (i % Size / (Size - 1.0), i / Size % Size / (Size - 1.0), i / Size / Size / (Size - 1.0));
            values.AddRange([1 - red, (green + blue) / 2, red]);
        }

        await bench.ShouldRender(bench.Picture.With(new LookupOperation(Size, new ValueList(values), 0.5)), (x, y) =>
        {
            var pixel = bench.At(x, y);
            return [(pixel[0] + 1 - pixel[0]) / 2, (pixel[1] + ((pixel[1] + pixel[2]) / 2)) / 2, (pixel[2] + pixel[0]) / 2];
        });
    }

    [Fact]
    public async Task Noise_SameSeed_IsTheSameAndAsStrongAsAsked()
    {
        using var bench = new RenderBench(120, 80, pixel: (_, _) => 0x808080ff);

        var first = await bench.Pixels(bench.Picture.Noise(0.1, seed: 7));
        var second = await bench.Pixels(bench.Picture.Noise(0.1, seed: 7));
        var other = await bench.Pixels(bench.Picture.Noise(0.1, seed: 8, grain: 3, grey: true));

        second.Data.ToArray().ShouldBe(first.Data.ToArray());
        Deviation(first).ShouldBe(25.5, 1);
        Deviation(other).ShouldBe(25.5, 3);
        other.At(5, 5)[0].ShouldBe(other.At(5, 5)[1]);
        other.Data.ToArray().ShouldNotBe(first.Data.ToArray());

        static double Deviation(PixelBuffer pixels) => Math.Sqrt(pixels.Data.ToArray().Where((_, i) => i % 4 != 3).Average(value => (value - 128.0) * (value - 128.0)));
    }
}
