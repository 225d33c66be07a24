namespace PluginHost.Plugins.Filters.Standard.Tests.DataSets;

public sealed class DataSetTests
{
    [Theory]
    [InlineData(24, 16, 0, 4)]
    [InlineData(16, 24, 4, 0)]
    public async Task PadToSquare_Any_PutsThePictureInTheMiddle(int width, int height, int left, int top)
    {
        using var bench = new FilterBench(width, height);

        var pixels = await bench.Run("pad-to-square", """{"colour":"#102030"}""");

        (pixels.Width, pixels.Height).ShouldBe((24, 24));
        pixels.ShouldBe((x, y) => x >= left && x < left + width && y >= top && y < top + height ? bench.Before[x - left, y - top] : [0x10 / 255.0, 0x20 / 255.0, 0x30 / 255.0], tolerance: 0.5);
    }

    [Fact]
    public async Task PadToSquare_Edge_RepeatsIt()
    {
        using var bench = new FilterBench(24, 16);

        (await bench.Run("pad-to-square", """{"fill":"edge"}""")).ShouldBe((x, y) => bench.Before[x, y - 4], tolerance: 0.5);
    }

    [Fact]
    public async Task JpegArtefacts_WorseQuality_ChangesMore()
    {
        using var bench = new FilterBench(64, 64, (x, y) => FilterBench.Grey((int)(128 + (60 * Math.Sin(x / 2.0)) + (50 * Math.Cos(y / 3.0)))));

        var changes = new List<double>();
        foreach (var quality in new[] { 95, 50, 10 })
        {
            changes.Add((await bench.Run("jpeg-artefacts", $$"""{"quality":{{quality}} }""")).DistanceTo(bench.Before));
        }

        changes.ShouldBe(changes.Order());
        changes[0].ShouldBeLessThan(0.02);
        changes[2].ShouldBeGreaterThan(changes[0] * 3);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(10)]
    public async Task Noise_Any_HasThatDeviation(int deviation)
    {
        using var bench = new FilterBench(120, 100, (_, _) => FilterBench.Grey(128));

        var pixels = await bench.Run("noise", $$"""{"deviation":{{deviation}} }""", seed: 1);

        Math.Sqrt(pixels.Mean(pixel => Math.Pow(pixel[0] - (128 / 255.0), 2))).ShouldBe(deviation / 100.0, 0.003);
        pixels.Mean(pixel => pixel[0]).ShouldBe(128 / 255.0, 0.004);
        pixels[3, 3][0].ShouldNotBe(pixels[3, 3][1]);
        (await bench.Run("noise", $$"""{"deviation":{{deviation}} }""", seed: 2)).Values.ShouldNotBe(pixels.Values);
    }

    [Fact]
    public async Task Noise_Grey_IsTheSameInAllChannels()
    {
        using var bench = new FilterBench(20, 20, (_, _) => FilterBench.Grey(128));

        var pixels = await bench.Run("noise", """{"grey":true}""");

        Enumerable.Range(0, 400).ShouldAllBe(i => pixels[i % 20, i / 20][0] == pixels[i % 20, i / 20][2]);
    }
}
