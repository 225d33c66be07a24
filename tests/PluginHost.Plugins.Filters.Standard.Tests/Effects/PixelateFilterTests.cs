namespace PluginHost.Plugins.Filters.Standard.Tests.Effects;

public sealed class PixelateFilterTests
{
    [Fact]
    public async Task Apply_Plain_IsBlocksOfTheirMean()
    {
        using var bench = new FilterBench(40, 30, (x, y) => FilterBench.Grey((x / 10 * 50) + (y / 10 * 30)));

        var pixels = await bench.Run("pixelate", """{"blockSize":10}""");

        for (var i = 0; i < 12; i++)
        {
            var (left, top) = (i % 4 * 10, i / 4 * 10);
            pixels[left, top].ShouldBe(pixels[left + 9, top + 9]);
            pixels[left + 5, top + 5][0].ShouldBe(bench.Before[left, top][0], 0.06);
        }
    }

    [Fact]
    public async Task Apply_WithErrors_DamagesThatShareOfBlocks()
    {
        using var bench = new FilterBench(400, 300, (_, _) => 0x3070b0ff);

        var pixels = await bench.Run("pixelate", """{"blockSize":10,"errorRate":25}""", seed: 6);

        var wrong = Enumerable.Range(0, 1200).Count(i => Math.Abs(pixels[(i % 40 * 10) + 5, (i / 40 * 10) + 5][1] - (0x70 / 255.0)) > 0.01);
        wrong.ShouldBeInRange(230, 370);
        Enumerable.Range(0, 1200).ShouldAllBe(i => pixels[i % 40 * 10, i / 40 * 10].SequenceEqual(pixels[(i % 40 * 10) + 9, (i / 40 * 10) + 9]));
        (await bench.Run("pixelate", """{"blockSize":10,"errorRate":25}""", seed: 7)).Values.ShouldNotBe(pixels.Values);
    }

    [Fact]
    public async Task Apply_GreyErrors_AreGrey()
    {
        using var bench = new FilterBench(60, 60, (_, _) => 0x3070b0ff);

        var pixels = await bench.Run("pixelate", """{"blockSize":10,"errorRate":100,"greyErrors":true}""");

        Enumerable.Range(0, 3600).ShouldAllBe(i => pixels[i % 60, i / 60][0] == pixels[i % 60, i / 60][2]);
        pixels.Values.Distinct().Count().ShouldBeGreaterThan(15);
    }

    [Fact]
    public async Task Apply_HalfStrength_IsHalfWay()
    {
        using var bench = new FilterBench(40, 30);

        var whole = await bench.Run("pixelate", """{"blockSize":10}""");
        var half = await bench.Run("pixelate", """{"blockSize":10,"strength":50}""");

        half.ShouldBe((x, y) => [.. bench.Before[x, y].Zip(whole[x, y], (one, other) => (one + other) / 2)], tolerance: 2);
    }

    [Fact]
    public async Task Apply_BlurAndSharpen_SoftenAndHardenTheSteps()
    {
        using var bench = new FilterBench(60, 20, (x, _) => FilterBench.Grey(x < 30 ? 90 : 160));

        var plain = await bench.Run("pixelate", """{"blockSize":10}""");
        var soft = await bench.Run("pixelate", """{"blockSize":10,"blur":30}""");
        var hard = await bench.Run("pixelate", """{"blockSize":10,"sharpen":150}""");

        Step(soft).ShouldBeLessThan(Step(plain) / 2);
        Step(hard).ShouldBeGreaterThan(Step(plain) * 1.3);

        static double Step(Pixels pixels) => pixels[30, 10][0] - pixels[29, 10][0];
    }

    [Fact]
    public async Task Apply_BlocksOfOnePixel_StillBlurs()
    {
        using var bench = new FilterBench();

        (await bench.Run("pixelate", """{"blockSize":1,"blur":100}""")).DistanceTo((await bench.Run("blur", """{"size":1}"""))).ShouldBe(0);
    }

    [Fact]
    public async Task Apply_InAPreview_ShowsTheSameBlocks()
    {
        using var bench = new FilterBench(400, 300, (_, _) => 0x3070b0ff);
        const string Arguments = """{"blockSize":40,"errorRate":40}""";

        var full = await bench.Run("pixelate", Arguments, seed: 6);
        var preview = await bench.Run("pixelate", Arguments, seed: 6, longEdge: 100);

        preview.Width.ShouldBe(100);
        for (var i = 0; i < 70; i++)
        {
            var (column, row) = (i % 10, i / 10);
            preview[(column * 10) + 5, (row * 10) + 5].ShouldBe(full[(column * 40) + 20, ((row * 10) + 5) * 4]);
        }
    }
}
