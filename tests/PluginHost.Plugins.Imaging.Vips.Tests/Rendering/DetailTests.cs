using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Imaging.Vips.Tests.Rendering;

public sealed class DetailTests
{
    [Theory]
    [InlineData(1.5, ColourSpace.Srgb)]
    [InlineData(1.5, ColourSpace.Linear)]
    [InlineData(4, ColourSpace.Srgb)]
    public async Task Blur_Any_IsAGaussian(double sigma, ColourSpace space)
    {
        using var bench = new RenderBench();
        var to = space == ColourSpace.Linear ? (Func<double, double>)RenderBench.ToLinear : value => value;
        var from = space == ColourSpace.Linear ? (Func<double, double>)RenderBench.ToSrgb : value => value;

        await bench.ShouldRender(bench.Picture.Blur(sigma, space), (x, y) => [.. Gauss(bench, x, y, sigma, to).Take(3).Select(from)], tolerance: 2);
    }

    [Fact]
    public async Task Blur_WithAlpha_KeepsClearColoursOut()
    {
        using var bench = new RenderBench(40, 20, alpha: true, pixel: (x, _) => x < 20 ? 0xff0000ffu : 0x00ff0000u);

        var pixels = await bench.Pixels(bench.Picture.Blur(3));

        for (var x = 0; x < 24; x++)
        {
            pixels.At(x, 10)[..3].ShouldBeNear([255, 0, 0], tolerance: 2);
        }

        pixels.At(19, 10)[3].ShouldBeInRange(138, 150);
    }

    [Fact]
    public async Task Blur_Wide_IsNearTheGaussian()
    {
        using var bench = new RenderBench(160, 20, pixel: (x, _) => x < 80 ? 0x000000ffu : 0xffffffffu);
        const double Sigma = 20;

        await bench.ShouldRender(bench.Picture.Blur(Sigma), (x, _) =>
        {
            double sum = 0, all = 0;
            for (var i = -100; i <= 100; i++)
            {
                var weight = Math.Exp(-i * i / (2 * Sigma * Sigma));
                (sum, all) = (sum + (x + i < 80 ? 0 : weight), all + weight);
            }

            return [sum / all, sum / all, sum / all];
        }, tolerance: 4);
    }

    [Fact]
    public async Task Sharpen_Any_AddsWhatTheBlurTookFromLightness()
    {
        using var bench = new RenderBench();

        await bench.ShouldRender(bench.Picture.Sharpen(0.8, 1.2, 0.05), (x, y) =>
        {
            var taken = RenderBench.Luma(bench.At(x, y)) - RenderBench.Luma(Gauss(bench, x, y, 1.2, value => value));
            var counted = Math.Sign(taken) * Math.Max(0, Math.Abs(taken) - 0.05) * 0.8;
            return bench.Each(x, y, value => value + counted);
        }, tolerance: 2);
    }

    [Fact]
    public async Task Convolve_Any_IsTheWeightedSum()
    {
        using var bench = new RenderBench(alpha: true);
        double[] weights = [0, -0.5, 0, 0.25, 1, 0, 0, 0, 0.25];

        await bench.ShouldRender(bench.Picture.Convolve(3, weights, 0.1), (x, y) =>
        {
            double[] sum = [0.1, 0.1, 0.1, bench.At(x, y)[3]];
            for (var i = 0; i < 9; i++)
            {
                var pixel = bench.At(x + (i % 3) - 1, y + (i / 3) - 1);
                for (var channel = 0; channel < 3; channel++)
                {
                    sum[channel] += weights[i] * pixel[channel];
                }
            }

            return sum;
        });
    }

    [Fact]
    public async Task MotionBlur_Across_LeavesRowsApart()
    {
        using var bench = new RenderBench(30, 10, pixel: (_, y) => y < 5 ? 0xff0000ffu : 0x0000ffffu);

        await bench.ShouldRender(bench.Picture.MotionBlur(9, 0), bench.At);
    }

    [Fact]
    public async Task Median_Any_IsTheMiddleValue()
    {
        using var bench = new RenderBench(alpha: true);

        await bench.ShouldRender(bench.Picture.Median(1), (x, y) =>
        {
            var around = Enumerable.Range(0, 9).Select(i => bench.At(x + (i % 3) - 1, y + (i / 3) - 1)).ToList();
            return [.. Enumerable.Range(0, 3).Select(channel => around.Select(pixel => pixel[channel]).Order().ElementAt(4)), bench.At(x, y)[3]];
        }, tolerance: 0.5);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(20, 4)]
    [InlineData(41, 40)]
    public async Task Median_WiderThanThePicture_LooksAtWhatThereIs(int width, int height)
    {
        using var bench = new RenderBench(width, height, pixel: (_, _) => 0x3070b0ff);

        await bench.ShouldRender(bench.Picture.Median(20), bench.At, tolerance: 0.5);
    }

    [Fact]
    public async Task Pixelate_Any_IsBlocks()
    {
        using var bench = new RenderBench(40, 30);

        var pixels = await bench.Pixels(bench.Picture.Pixelate(10));

        pixels.At(0, 0).ShouldBe(pixels.At(9, 9));
        pixels.At(10, 10).ShouldBe(pixels.At(19, 19));
        pixels.At(9, 9).ShouldNotBe(pixels.At(10, 10));
    }

    [Theory]
    [InlineData(ImageEncoding.Jpeg)]
    [InlineData(ImageEncoding.Webp)]
    [InlineData(ImageEncoding.Avif)]
    public async Task Reencode_Any_LeavesTracesAndAlpha(ImageEncoding encoding)
    {
        using var bench = new RenderBench(40, 30, alpha: true, pixel: (x, y) => (uint)((x * 6) << 24 | (y * 8) << 16 | 0x8000 | (x < 20 ? 255 : 90)));

        var pixels = await bench.Pixels(bench.Picture.Reencode(encoding, 30));

        var differences = Enumerable.Range(0, 40 * 30).Select(i => Math.Abs(pixels.At(i % 40, i / 40)[0] - (bench.At(i % 40, i / 40)[0] * 255))).ToList();
        differences.Average().ShouldBeInRange(0.1, 12);
        (pixels.At(3, 3)[3], pixels.At(30, 3)[3]).ShouldBe((255, 90));
    }

    private static double[] Gauss(RenderBench bench, int x, int y, double sigma, Func<double, double> to)
    {
        var reach = (int)Math.Ceiling(sigma * 4);
        var sum = new double[4];
        var all = 0.0;
        for (var down = -reach; down <= reach; down++)
        {
            for (var right = -reach; right <= reach; right++)
            {
                var weight = Math.Exp(-((right * right) + (down * down)) / (2 * sigma * sigma));
                var pixel = bench.At(x + right, y + down);
                all += weight;
                for (var channel = 0; channel < 3; channel++)
                {
                    sum[channel] += weight * to(pixel[channel]);
                }
            }
        }

        return [.. sum.Select(value => value / all)];
    }
}
