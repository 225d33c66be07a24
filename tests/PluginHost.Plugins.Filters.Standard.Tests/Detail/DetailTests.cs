namespace PluginHost.Plugins.Filters.Standard.Tests.Detail;

public sealed class DetailTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Blur_Any_IsAGaussian(bool linear)
    {
        using var bench = new FilterBench();
        var to = linear ? (Func<double, double>)Pixels.ToLinear : value => value;
        var from = linear ? (Func<double, double>)Pixels.ToSrgb : value => value;

        var pixels = await bench.Run("blur", $$"""{"size":1.5,"linearLight":{{(linear ? "true" : "false")}}}""");

        pixels.ShouldBe((x, y) => [.. Gauss(bench.Before, x, y, 1.5, to).Select(from)], tolerance: 2);
    }

    [Fact]
    public async Task Sharpen_Any_AddsWhatABlurTakes()
    {
        using var bench = new FilterBench();

        var pixels = await bench.Run("sharpen", """{"amount":80,"radius":1.2,"threshold":5}""");

        pixels.ShouldBe((x, y) =>
        {
            var taken = Pixels.Luma(bench.Before[x, y]) - Pixels.Luma(Gauss(bench.Before, x, y, 1.2, value => value));
            var counted = Math.Sign(taken) * Math.Max(0, Math.Abs(taken) - 0.05) * 0.8;
            return [.. bench.Before[x, y].Take(3).Select(value => value + counted)];
        }, tolerance: 2);
    }

    [Fact]
    public async Task Denoise_Half_IsHalfTheMedian()
    {
        using var bench = new FilterBench();

        var pixels = await bench.Run("denoise", """{"radius":1,"amount":50}""");

        pixels.ShouldBe((x, y) => [.. Enumerable.Range(0, 3).Select(channel =>
            (bench.Before[x, y][channel] + Enumerable.Range(0, 9).Select(i => bench.Before[x + (i % 3) - 1, y + (i / 3) - 1][channel]).Order().ElementAt(4)) / 2)], tolerance: 2);
    }

    [Fact]
    public async Task Denoise_ASpeckOnFlatGround_TakesItAway()
    {
        using var bench = new FilterBench(20, 20, (x, y) => FilterBench.Grey(x == 10 && y == 10 ? 255 : 90));

        (await bench.Run("denoise")).ShouldBe((_, _) => [90 / 255.0, 90 / 255.0, 90 / 255.0], tolerance: 0.5);
    }

    [Fact]
    public async Task Clarity_AtAnEdge_AddsContrastThereOnly()
    {
        using var bench = new FilterBench(200, 20, (x, _) => FilterBench.Grey(x < 100 ? 100 : 150));

        var pixels = await bench.Run("clarity", """{"amount":60,"radius":2}""");

        pixels[98, 10][0].ShouldBeLessThan(92 / 255.0);
        pixels[101, 10][0].ShouldBeGreaterThan(158 / 255.0);
        pixels[10, 10][0].ShouldBe(100 / 255.0, 1.1 / 255);
    }

    [Theory]
    [InlineData("blur", "size", 0.5, 1.0, 3.0, 8.0)]
    [InlineData("sharpen", "amount", 20.0, 60.0, 150.0, 300.0)]
    [InlineData("denoise", "amount", 20.0, 50.0, 100.0)]
    [InlineData("clarity", "amount", 10.0, 30.0, 60.0)]
    public async Task Strength_Growing_ChangesMore(string filter, string parameter, params double[] values)
    {
        using var bench = new FilterBench(40, 40, (x, y) => FilterBench.Grey(100 + (x * 53 % 17) + (y * 31 % 23)));
        var changes = new List<double>();
        foreach (var value in values)
        {
            changes.Add((await bench.Run(filter, FormattableString.Invariant($$"""{"{{parameter}}":{{value}}}"""))).DistanceTo(bench.Before));
        }

        changes[0].ShouldBeGreaterThan(0);
        changes.Zip(changes.Skip(1), (one, next) => next - one).ShouldAllBe(step => step > 0);
    }

    private static double[] Gauss(Pixels pixels, int x, int y, double sigma, Func<double, double> to)
    {
        var reach = (int)Math.Ceiling(sigma * 4);
        var (sum, all) = (new double[3], 0.0);
        for (var i = 0; i < ((2 * reach) + 1) * ((2 * reach) + 1); i++)
        {
            var (right, down) = ((i % ((2 * reach) + 1)) - reach, (i / ((2 * reach) + 1)) - reach);
            var weight = Math.Exp(-((right * right) + (down * down)) / (2 * sigma * sigma));
            all += weight;
            for (var channel = 0; channel < 3; channel++)
            {
                sum[channel] += weight * to(pixels[x + right, y + down][channel]);
            }
        }

        return [.. sum.Select(value => value / all)];
    }
}
