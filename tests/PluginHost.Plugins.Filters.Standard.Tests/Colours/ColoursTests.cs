using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Filters.Standard.Tests.Colours;

public sealed class ColoursTests
{
    [Theory]
    [InlineData("blackAndWhite")]
    [InlineData("sepia")]
    [InlineData("cool")]
    [InlineData("warm")]
    [InlineData("vivid")]
    public async Task ColourFilter_EachLook_IsItsMatrixMixedByTheAmount(string look)
    {
        using var bench = new FilterBench(alpha: true);

        await bench.ShouldMap("colour-filter", $$"""{"look":"{{look}}","amount":70}""", pixel =>
            [.. pixel.Take(3).Zip(Look(look, pixel), (value, full) => value + (0.7 * (full - value)))]);
    }

    [Fact]
    public async Task WhiteBalance_Any_IsGainsThatKeepTheLuminanceOfGrey()
    {
        using var bench = new FilterBench(alpha: true);
        var (red, green, blue) = (Math.Pow(2, 0.3), Math.Pow(2, 0.1), Math.Pow(2, -0.3));
        var luminance = (0.2126 * red) + (0.7152 * green) + (0.0722 * blue);

        await bench.ShouldMap("white-balance", """{"temperature":60,"tint":-20}""", pixel =>
        [
            Pixels.ToSrgb(Pixels.ToLinear(pixel[0]) * red / luminance), Pixels.ToSrgb(Pixels.ToLinear(pixel[1]) * green / luminance), Pixels.ToSrgb(Pixels.ToLinear(pixel[2]) * blue / luminance),
        ]);
    }

    [Fact]
    public async Task WhiteBalance_OfGrey_KeepsItsLuminance()
    {
        using var bench = new FilterBench(4, 4, (_, _) => FilterBench.Grey(100));

        var pixel = (await bench.Run("white-balance", """{"temperature":80,"tint":30}"""))[1, 1];

        pixel[0].ShouldBeGreaterThan(pixel[2]);
        Pixels.Luma([.. pixel.Select(Pixels.ToLinear)]).ShouldBe(Pixels.ToLinear(100 / 255.0), 0.004);
    }

    [Fact]
    public async Task HueSaturation_HueBy120_IsTheMatrixOfCss()
    {
        using var bench = new FilterBench(1, 1, (_, _) => 0xc04020ff);

        // hue-rotate(120deg) of the specification, by hand for this colour.
        var (sine, cosine) = (Math.Sin(2 * Math.PI / 3), -0.5);
        double[][] matrix =
        [
            [0.2126 + (0.7874 * cosine) - (0.2126 * sine), 0.7152 - (0.7152 * cosine) - (0.7152 * sine), 0.0722 - (0.0722 * cosine) + (0.9278 * sine)],
            [0.2126 - (0.2126 * cosine) + (0.143 * sine), 0.7152 + (0.2848 * cosine) + (0.140 * sine), 0.0722 - (0.0722 * cosine) - (0.283 * sine)],
            [0.2126 - (0.2126 * cosine) - (0.7874 * sine), 0.7152 - (0.7152 * cosine) + (0.7152 * sine), 0.0722 + (0.9278 * cosine) + (0.0722 * sine)],
        ];
        await bench.ShouldMap("hue-saturation", """{"hue":120}""", pixel => [.. matrix.Select(row => row.Zip(pixel, (weight, value) => weight * value).Sum())]);
    }

    [Fact]
    public async Task HueSaturation_SaturationAndVibrance_AreTheFormula()
    {
        using var bench = new FilterBench(alpha: true);

        await bench.ShouldMap("hue-saturation", """{"saturation":-40,"vibrance":50}""", pixel =>
        {
            var luma = Pixels.Luma(pixel);
            var paler = pixel.Take(3).Select(value => luma + ((value - luma) * 0.6)).ToArray();
            var factor = 1 + (0.5 * (1 - (paler.Max() - paler.Min())));
            return [.. paler.Select(value => luma + ((value - luma) * factor))];
        });
    }

    [Fact]
    public async Task HueSaturation_Vibrance_StrengthensPaleColoursMore()
    {
        using var bench = new FilterBench(2, 1, (x, _) => x == 0 ? 0x8c8078ffu : 0xe06020ffu);

        var pixels = await bench.Run("hue-saturation", """{"vibrance":100}""");

        Growth(0).ShouldBeGreaterThan(1.8);
        Growth(1).ShouldBeLessThan(1.4);

        double Growth(int x) => Spread(pixels[x, 0]) / Spread(bench.Before[x, 0]);
        static double Spread(double[] pixel) => pixel.Take(3).Max() - pixel.Take(3).Min();
    }

    [Fact]
    public async Task BlackAndWhite_Any_IsTheMixByItsSum()
    {
        using var bench = new FilterBench(alpha: true);

        await bench.ShouldMap("black-and-white", """{"red":80,"green":40,"blue":-20}""", pixel =>
        {
            var grey = ((80 * pixel[0]) + (40 * pixel[1]) - (20 * pixel[2])) / 100;
            return [grey, grey, grey];
        });
    }

    [Fact]
    public async Task BlackAndWhite_WeightsThatCancel_NamesOne()
    {
        using var bench = new FilterBench();

        var result = await bench.Ask("black-and-white", """{"red":100,"green":-100,"blue":0}""");

        (result.Refusal?.Code, result.Parameter).ShouldBe(("PH4604", "red"));
    }

    [Fact]
    public async Task Tint_Any_IsTheFormula()
    {
        using var bench = new FilterBench(alpha: true);
        var colour = Colour.Parse("#4080c0");

        await bench.ShouldMap("tint", """{"colour":"#4080c0","amount":60}""", pixel =>
        {
            var luma = Pixels.Luma(pixel);
            return [(0.4 * pixel[0]) + (0.6 * luma * colour.Red / 255), (0.4 * pixel[1]) + (0.6 * luma * colour.Green / 255), (0.4 * pixel[2]) + (0.6 * luma * colour.Blue / 255)];
        });
    }

    [Theory]
    [InlineData("colour-filter", """{"look":"warm","amount":VALUE}""", 10, 40, 70, 100)]
    [InlineData("white-balance", """{"temperature":VALUE}""", -80, -20, 30, 90)]
    [InlineData("tint", """{"colour":"#ff0000","amount":VALUE}""", 10, 40, 70, 100)]
    public async Task Strength_Growing_GetsWarmer(string filter, string arguments, params int[] values)
    {
        using var bench = new FilterBench();
        var means = new List<double>();
        foreach (var value in values)
        {
            means.Add((await bench.Run(filter, arguments.Replace("VALUE", $"{value}"))).Mean(pixel => pixel[0] - pixel[2]));
        }

        means.Zip(means.Skip(1), (one, next) => next - one).ShouldAllBe(step => step > 0.005);
    }

    private static double[] Look(string look, double[] pixel)
    {
        var (red, green, blue) = (pixel[0], pixel[1], pixel[2]);
        var luma = Pixels.Luma(pixel);
        return look switch
        {
            "blackAndWhite" => [luma, luma, luma],
            "sepia" =>
            [
                (0.393 * red) + (0.769 * green) + (0.189 * blue), (0.349 * red) + (0.686 * green) + (0.168 * blue), (0.272 * red) + (0.534 * green) + (0.131 * blue),
            ],
            "cool" => [red * 0.88, green, blue * 1.12],
            "warm" => [red * 1.12, green, blue * 0.88],
            _ => [luma + (1.5 * (red - luma)), luma + (1.5 * (green - luma)), luma + (1.5 * (blue - luma))],
        };
    }
}
