using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Imaging.Sources;

namespace PluginHost.Plugins.Imaging.Vips.Tests.Rendering;

public sealed class CombineTests
{
    public static TheoryData<BlendMode> Modes => [.. Enum.GetValues<BlendMode>()];

    [Theory]
    [MemberData(nameof(Modes))]
    public async Task Overlay_EveryMode_IsTheFormula(BlendMode mode)
    {
        using var bench = new RenderBench(alpha: true);
        var upper = bench.Picture.Turn(2);

        await bench.ShouldRender(bench.Picture.Overlay(upper, 0, 0, mode, 0.6), (x, y) =>
        {
            var (below, above) = (bench.At(x, y), bench.At(bench.Width - 1 - x, bench.Height - 1 - y));
            var cover = above[3] * 0.6;
            var alpha = cover + (below[3] * (1 - cover));
            double Channel(int i)
            {
                var mixed = ((1 - below[3]) * above[i]) + (below[3] * Blend(mode, below[i], above[i]));
                return alpha < 1e-6 ? 0 : ((cover * mixed) + ((1 - cover) * below[3] * below[i])) / alpha;
            }

            return [Channel(0), Channel(1), Channel(2), alpha];
        }, tolerance: 1.2);
    }

    [Fact]
    public async Task Overlay_PartlyOutside_IsCutOff()
    {
        using var bench = new RenderBench();

        await bench.ShouldRender(bench.Picture.Overlay(Image.Solid(5, 5, Colour.Amber), -2, 6), (x, y) => x < 3 && y >= 6 ? [1, 191 / 255.0, 0] : bench.At(x, y), tolerance: 0.5);
        await bench.ShouldRender(bench.Picture.Overlay(Image.Solid(5, 5, Colour.Amber), 13, 0), bench.At, tolerance: 0.5);
    }

    [Fact]
    public async Task Blend_Amount_IsBetween()
    {
        using var bench = new RenderBench();

        await bench.ShouldRender(bench.Picture.Blend(bench.Picture.Invert(), 0.25), (x, y) => bench.Each(x, y, value => (value * 0.75) + ((1 - value) * 0.25)), tolerance: 1.6);
    }

    [Fact]
    public async Task Blend_Mask_GoesOverWhereItIsLight()
    {
        using var bench = new RenderBench(20, 10);
        var mask = Image.Gradient(20, 10, Colour.Black, Colour.White, new ImagePoint(0, 0), new ImagePoint(1, 0));

        await bench.ShouldRender(bench.Picture.Blend(bench.Picture.Invert(), mask), (x, y) =>
        {
            var at = (x + 0.5) / 20;
            var amount = at * at * (3 - (2 * at));
            return bench.Each(x, y, value => (value * (1 - amount)) + ((1 - value) * amount));
        });
    }

    [Fact]
    public async Task WithAlpha_Mask_BecomesAlpha()
    {
        using var bench = new RenderBench(20, 10);
        var mask = Image.Circles(20, 10, Colour.White, Colour.Black, 0.2, 0.8);

        await bench.ShouldRender(bench.Picture.WithAlpha(mask), (x, y) =>
        {
            var at = Math.Clamp(((Math.Sqrt(Math.Pow(x - 9.5, 2) + Math.Pow(y - 4.5, 2)) / (Math.Sqrt(500) / 2)) - 0.2) / 0.6, 0, 1);
            var pixel = bench.At(x, y);
            return [pixel[0], pixel[1], pixel[2], 1 - (at * at * (3 - (2 * at)))];
        });
    }

    [Fact]
    public async Task Flatten_Any_PutsTheColourBehind()
    {
        using var bench = new RenderBench(alpha: true);

        await bench.ShouldRender(bench.Picture.Flatten(Colour.White), (x, y) =>
        {
            var pixel = bench.At(x, y);
            return [.. pixel.Take(3).Select(value => (value * pixel[3]) + 1 - pixel[3]), 1];
        });
    }

    [Fact]
    public async Task Overlay_SecondInput_IsTaken()
    {
        using var bench = new RenderBench();
        using var other = new RenderBench(5, 4, pixel: (_, _) => 0x102030ff);

        var pixels = await bench.Pixels(bench.Picture.Overlay(new Image(new InputSource(1, 5, 4)), 1, 1), more: other.Input);

        pixels.At(1, 1).ShouldBe([0x10, 0x20, 0x30, 255]);
        pixels.At(5, 4).ShouldBe([0x10, 0x20, 0x30, 255]);
        pixels.At(6, 4).ShouldNotBe([0x10, 0x20, 0x30, 255]);
    }

    private static double Blend(BlendMode mode, double below, double above) => mode switch
    {
        BlendMode.Multiply => below * above,
        BlendMode.Screen => below + above - (below * above),
        BlendMode.Overlay => Blend(BlendMode.HardLight, above, below),
        BlendMode.Darken => Math.Min(below, above),
        BlendMode.Lighten => Math.Max(below, above),
        BlendMode.HardLight => above <= 0.5 ? below * 2 * above : Blend(BlendMode.Screen, below, (2 * above) - 1),
        BlendMode.SoftLight when above <= 0.5 => below - ((1 - (2 * above)) * below * (1 - below)),
        BlendMode.SoftLight => below + (((2 * above) - 1) * ((below <= 0.25 ? ((((16 * below) - 12) * below) + 4) * below : Math.Sqrt(below)) - below)),
        BlendMode.Difference => Math.Abs(below - above),
        BlendMode.Add => Math.Min(1, below + above),
        _ => above,
    };
}
