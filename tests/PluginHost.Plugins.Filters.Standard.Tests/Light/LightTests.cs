namespace PluginHost.Plugins.Filters.Standard.Tests.Light;

public sealed class LightTests
{
    [Fact]
    public async Task BrightnessContrast_Any_IsTheFormula()
    {
        using var bench = new FilterBench(alpha: true);
        var factor = Math.Tan(1.3 * Math.PI / 4);

        await bench.ShouldMap("brightness-contrast", """{"brightness":20,"contrast":30}""", pixel => Each(pixel, value => ((value + 0.2 - 0.5) * factor) + 0.5));
    }

    [Fact]
    public async Task Exposure_OneStop_DoublesLight()
    {
        using var bench = new FilterBench(alpha: true);

        await bench.ShouldMap("exposure", """{"stops":1}""", pixel => Each(pixel, value => Pixels.ToSrgb(Pixels.ToLinear(value) * 2)));
    }

    [Fact]
    public async Task Levels_Any_IsTheFormula()
    {
        using var bench = new FilterBench(alpha: true);

        await bench.ShouldMap("levels", """{"black":20,"white":230,"gamma":1.5,"outputBlack":10,"outputWhite":200}""", pixel => Each(pixel, value =>
            (10 + (190 * Math.Pow(Math.Clamp(((value * 255) - 20) / 210, 0, 1), 1 / 1.5))) / 255));
    }

    [Theory]
    [InlineData(100, 100)]
    [InlineData(200, 90)]
    public async Task Levels_WhiteNotAboveBlack_NamesWhite(int black, int white)
    {
        using var bench = new FilterBench();

        var result = await bench.Ask("levels", $$"""{"black":{{black}},"white":{{white}}}""");

        (result.Refusal?.Code, result.Parameter).ShouldBe(("PH4604", "white"));
    }

    [Theory]
    [InlineData("brightness-contrast", "brightness", -60.0, -20.0, 20.0, 60.0)]
    [InlineData("exposure", "stops", -2.0, -0.5, 0.5, 2.0)]
    [InlineData("shadows-highlights", "shadows", -80.0, -20.0, 30.0, 90.0)]
    [InlineData("shadows-highlights", "highlights", -80.0, -20.0, 30.0, 90.0)]
    public async Task Strength_Growing_Lightens(string filter, string parameter, params double[] values)
    {
        using var bench = new FilterBench();
        var means = new List<double>();
        foreach (var value in values)
        {
            means.Add((await bench.Run(filter, FormattableString.Invariant($$"""{"{{parameter}}":{{value}}}"""))).Mean(Pixels.Luma));
        }

        means.Zip(means.Skip(1), (one, next) => next - one).ShouldAllBe(step => step > 0.005);
    }

    [Fact]
    public async Task ShadowsHighlights_WithoutRadius_IsTheFormula()
    {
        using var bench = new FilterBench();

        await bench.ShouldMap("shadows-highlights", """{"shadows":50,"radius":0}""", pixel =>
        {
            var mask = Math.Pow(1 - Pixels.Luma(pixel), 2);
            return Each(pixel, value => value + (mask * (Math.Pow(value, 1 / Math.Pow(2, 0.5)) - value)));
        }, tolerance: 1.5);
    }

    [Fact]
    public async Task ShadowsHighlights_Shadows_LeavesHighlights()
    {
        using var bench = new FilterBench(100, 20, (x, _) => FilterBench.Grey(x < 50 ? 40 : 250));

        var pixels = await bench.Run("shadows-highlights", """{"shadows":100}""");

        pixels[5, 10][0].ShouldBeGreaterThan(60 / 255.0);
        pixels[95, 10][0].ShouldBe(250 / 255.0, 1.1 / 255);
    }

    private static double[] Each(double[] pixel, Func<double, double> change) => [change(pixel[0]), change(pixel[1]), change(pixel[2])];
}
