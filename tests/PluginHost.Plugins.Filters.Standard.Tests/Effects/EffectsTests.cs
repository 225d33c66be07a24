namespace PluginHost.Plugins.Filters.Standard.Tests.Effects;

public sealed class EffectsTests
{
    [Fact]
    public async Task MotionBlur_Across_AveragesALine()
    {
        using var bench = new FilterBench(60, 9, (x, _) => FilterBench.Grey(x == 30 ? 255 : 0));

        var pixels = await bench.Run("motion-blur", """{"length":9}""");

        Enumerable.Range(0, 60).Sum(x => pixels[x, 4][0]).ShouldBe(1, 0.05);
        Enumerable.Range(27, 7).ShouldAllBe(x => Math.Abs(pixels[x, 4][0] - (1 / 9.0)) < 0.03);
        (pixels[24, 4][0], pixels[36, 4][0]).ShouldBe((0, 0));
    }

    [Fact]
    public async Task MotionBlur_Downwards_LeavesColumnsApart()
    {
        using var bench = new FilterBench(20, 40, (x, _) => x < 10 ? 0xff0000ff : 0x0000ffff);

        (await bench.Run("motion-blur", """{"angle":90}""")).ShouldBe((x, y) => bench.Before[x, y]);
    }

    [Fact]
    public async Task CameraShake_OfAPoint_IsAPathOfTheSameLight()
    {
        using var bench = new FilterBench(41, 41, (x, y) => FilterBench.Grey(x == 20 && y == 20 ? 255 : 0));

        var one = await bench.Run("camera-shake", """{"strength":8}""", seed: 3);
        var other = await bench.Run("camera-shake", """{"strength":8}""", seed: 4);

        one.Values.ShouldNotBe(other.Values);
        Enumerable.Range(0, 41 * 41).Where(i => one[i % 41, i / 41][0] > 0).ShouldAllBe(i => Math.Abs((i % 41) - 20) <= 9 && Math.Abs((i / 41) - 20) <= 9);
    }

    [Fact]
    public async Task CameraShake_OfFlatGround_ChangesNothing()
    {
        using var bench = new FilterBench(30, 30, (_, _) => 0x3070b0ff);

        (await bench.Run("camera-shake")).ShouldBe((x, y) => bench.Before[x, y]);
    }

    [Fact]
    public async Task Posterize_Any_IsTheFormula()
    {
        using var bench = new FilterBench(256, 1, (x, _) => FilterBench.Grey(x));

        // A tone on a step may fall on either side of it by rounding.
        var pixels = await bench.Run("posterize", """{"tones":5}""");

        for (var x = 0; x < 256; x++)
        {
            if (Math.Abs((x / 255.0 * 5) - Math.Round(x / 255.0 * 5)) > 0.003)
            {
                pixels[x, 0][0].ShouldBe(Math.Min(Math.Floor(x / 255.0 * 5), 4) / 4, 0.6 / 255);
            }
        }
    }

    [Theory]
    [InlineData(false, 100)]
    [InlineData(true, 60)]
    public async Task Edges_Any_IsSobel(bool dark, int amount)
    {
        using var bench = new FilterBench(alpha: true);

        var pixels = await bench.Run("edges", $$"""{"strength":80, "amount":{{amount}}, "dark":{{(dark ? "true" : "false")}} }""");

        pixels.ShouldBe((x, y) =>
        {
            double Y(int right, int down) => Pixels.Luma(bench.Before[x + right, y + down]);
            var across = Y(1, -1) + (2 * Y(1, 0)) + Y(1, 1) - Y(-1, -1) - (2 * Y(-1, 0)) - Y(-1, 1);
            var down = Y(-1, 1) + (2 * Y(0, 1)) + Y(1, 1) - Y(-1, -1) - (2 * Y(0, -1)) - Y(1, -1);
            var edge = Math.Min(1, Math.Sqrt((across * across) + (down * down)) / 4 * 0.8);
            return [.. bench.Before[x, y].Take(3).Select(value => value + ((amount / 100.0) * ((dark ? 1 - edge : edge) - value))), bench.Before[x, y][3]];
        });
    }

    [Fact]
    public async Task Grain_Any_IsStrongestInTheMiddleAndAsStrongAsAsked()
    {
        using var bench = new FilterBench(150, 100, (x, _) => FilterBench.Grey(x < 50 ? 0 : x < 100 ? 128 : 230));

        var pixels = await bench.Run("grain", """{"amount":40,"size":1}""", seed: 9);

        Deviation(pixels, 0).ShouldBe(0);
        Deviation(pixels, 50).ShouldBe(0.1, 0.01);
        Deviation(pixels, 100).ShouldBe(0.1 * 4 * (230 / 255.0) * (25 / 255.0), 0.006);
        Enumerable.Range(0, 100).ShouldAllBe(y => pixels[70, y][0] == pixels[70, y][1]);
        (await bench.Run("grain", """{"amount":40,"size":1}""", seed: 10)).Values.ShouldNotBe(pixels.Values);

        static double Deviation(Pixels pixels, int left)
        {
            var values = Enumerable.Range(0, 50 * 100).Select(i => pixels[left + (i % 50), i / 50][0]).ToList();
            var mean = values.Average();
            return Math.Sqrt(values.Average(value => (value - mean) * (value - mean)));
        }
    }

    [Theory]
    [InlineData(60)]
    [InlineData(-60)]
    public async Task Vignette_Any_IsTheFormula(int amount)
    {
        using var bench = new FilterBench(60, 40, alpha: true);

        var pixels = await bench.Run("vignette", $$"""{"amount":{{amount}},"start":30,"softness":50}""");

        pixels.ShouldBe((x, y) =>
        {
            var radius = Math.Sqrt(Math.Pow(x + 0.5 - 30, 2) + Math.Pow(y + 0.5 - 20, 2)) / Math.Sqrt((30 * 30) + (20 * 20));
            var t = Math.Clamp((radius - 0.3) / 0.5, 0, 1);
            var mask = 0.6 * t * t * (3 - (2 * t));
            return [.. bench.Before[x, y].Take(3).Select(value => value + (mask * ((amount > 0 ? 0 : 1) - value))), bench.Before[x, y][3]];
        }, tolerance: 1.6);
    }

    [Theory]
    [InlineData("motion-blur", "length", 3, 8, 30)]
    [InlineData("camera-shake", "strength", 1, 4, 16)]
    [InlineData("grain", "amount", 5, 20, 80)]
    [InlineData("vignette", "amount", 10, 40, 90)]
    [InlineData("edges", "amount", 10, 40, 90)]
    [InlineData("pixelate", "strength", 10, 40, 90)]
    public async Task Strength_Growing_ChangesMore(string filter, string parameter, params int[] values)
    {
        using var bench = new FilterBench(60, 60, (x, y) => FilterBench.Grey((int)(128 + (60 * Math.Sin(x / 4.0)) + (50 * Math.Cos(y / 5.0)))));
        var changes = new List<double>();
        foreach (var value in values)
        {
            changes.Add((await bench.Run(filter, $"{{\"{parameter}\":{value}}}", seed: 2)).DistanceTo(bench.Before));
        }

        changes[0].ShouldBeGreaterThan(0);
        changes.Zip(changes.Skip(1), (one, next) => next - one).ShouldAllBe(step => step > 0);
    }
}
