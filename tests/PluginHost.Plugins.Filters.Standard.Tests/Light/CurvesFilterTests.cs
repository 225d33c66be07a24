namespace PluginHost.Plugins.Filters.Standard.Tests.Light;

public sealed class CurvesFilterTests
{
    [Fact]
    public async Task Apply_PointsOnALine_IsThatLine()
    {
        using var bench = new FilterBench(alpha: true);

        await bench.ShouldMap("curves", """{"all":"0,0.2 0.5,0.45 1,0.7"}""", pixel => [.. pixel.Take(3).Select(value => 0.2 + (0.5 * value))]);
    }

    [Fact]
    public async Task Apply_ChannelAndAll_AppliesTheChannelFirst()
    {
        using var bench = new FilterBench();

        await bench.ShouldMap("curves", """{"all":"0,1 1,0","red":"0,0 1,0.5"}""", pixel => [1 - (pixel[0] / 2), 1 - pixel[1], 1 - pixel[2]]);
    }

    [Fact]
    public async Task Apply_ThreePoints_IsTheHermiteCubic()
    {
        using var bench = new FilterBench(256, 1, (x, _) => FilterBench.Grey(x));

        // Slopes 1.4 and 0.6, so tangents 1.4, 1 and 0.6, all within the circle of three slopes.
        await bench.ShouldMap("curves", """{"all":"0,0 0.5,0.7 1,1"}""", pixel =>
        {
            var x = pixel[0];
            var (t, from, to, left, right) = x <= 0.5 ? (x * 2, 0.0, 0.7, 1.4, 1.0) : ((x - 0.5) * 2, 0.7, 1.0, 1.0, 0.6);
            var y = (from * ((2 * t * t * t) - (3 * t * t) + 1)) + (0.5 * left * ((t * t * t) - (2 * t * t) + t))
                + (to * ((3 * t * t) - (2 * t * t * t))) + (0.5 * right * ((t * t * t) - (t * t)));
            return [y, y, y];
        });
    }

    [Fact]
    public async Task Apply_SteepPoints_NeverFallsOrOvershoots()
    {
        using var bench = new FilterBench(256, 1, (x, _) => FilterBench.Grey(x));

        var pixels = await bench.Run("curves", """{"all":"0,0.3 0.4,0.35 0.42,0.7 0.6,0.7 1,0.75"}""");

        var values = Enumerable.Range(0, 256).Select(x => pixels[x, 0][0]).ToList();
        values.Zip(values.Skip(1), (one, next) => next - one).ShouldAllBe(step => step >= 0);
        values.Skip(108).Take(45).ShouldAllBe(value => Math.Abs(value - 0.7) < 0.004);
    }

    [Theory]
    [InlineData("", "2 to 64")]
    [InlineData("0,0", "2 to 64")]
    [InlineData("0,0 1", "Point 2")]
    [InlineData("0,0 0.5,NaN 1,1", "Point 2")]
    [InlineData("0,0 0.5,1.5 1,1", "Point 2")]
    [InlineData("0,0 0.5,-0.5 1,1", "Point 2")]
    [InlineData("0,0 0.5,0.5 0.5,0.6", "Point 3")]
    [InlineData("0,0,0 1,1", "Point 1")]
    public async Task Apply_MalformedPoints_NamesTheCurveAndThePoint(string points, string expected)
    {
        using var bench = new FilterBench();

        var result = await bench.Ask("curves", $$"""{"green":"{{points}}"}""");

        (result.Refusal?.Code, result.Parameter).ShouldBe(("PH4604", "green"));
        result.Refusal!.Reason.ShouldContain(expected);
    }
}
