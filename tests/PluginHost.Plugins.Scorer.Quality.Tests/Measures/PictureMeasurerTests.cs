using PluginHost.Plugins.Scorer.Quality.Measures;

namespace PluginHost.Plugins.Scorer.Quality.Tests.Measures;

public sealed class PictureMeasurerTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(255)]
    public void Measure_FlatPicture_IsExactlyZero(int tone)
    {
        var measures = PictureMeasurer.Measure(Some.Flat(67, 41, tone));

        measures.Contrast.ShouldBe(0);
        measures.Entropy.ShouldBe(0);
        measures.Colourfulness.ShouldBe(0);
        measures.Hue.ShouldBeNull();
        measures.Brightness.ShouldBe(tone / 255.0, 1e-6);
        measures.Detail.ShouldNotBeNull().ShouldBe(new DetailMeasures(0, 0, 0, 0));
    }

    [Fact]
    public void Measure_FlatColour_HasNoDetail() =>
        PictureMeasurer.Measure(Some.Picture(40, 40, (_, _) => (13, 77, 201))).Detail.ShouldBe(new DetailMeasures(0, 0, 0, 0));

    [Fact]
    public void Measure_Checkerboard_HasHalfContrastOneBitAndFullResponse()
    {
        var measures = PictureMeasurer.Measure(Some.Checkerboard(66));

        measures.Contrast.ShouldBe(0.5, 1e-6);
        measures.Entropy.ShouldBe(1, 1e-9);
        measures.Brightness.ShouldBe(0.5, 1e-6);
        measures.Clipping.ShouldBe(1);
        // Response of +-1020 in equal parts: the variance is 1020 squared.
        measures.Detail.ShouldNotBeNull().LaplacianVariance.ShouldBe(1020 * 1020, 1);
        measures.Detail.MeanGradient.ShouldBe(2, 1e-6);
    }

    [Fact]
    public void Measure_PureRed_HasColourfulnessOfItsMeanAlone()
    {
        var measures = PictureMeasurer.Measure(Some.Picture(20, 20, (_, _) => (255, 0, 0)));

        measures.Colourfulness.ShouldBe(0.3 * Math.Sqrt((255 * 255) + (127.5 * 127.5)), 1e-9);
        measures.Colourfulness.ShouldBe(85.53, 0.005);
        measures.Brightness.ShouldBe(0.299, 1e-6);
    }

    [Theory]
    [InlineData(255, 0, 0, 0)]
    [InlineData(255, 255, 0, 30)]
    [InlineData(0, 255, 0, 60)]
    [InlineData(0, 0, 255, 120)]
    [InlineData(255, 0, 1, 0)]
    [InlineData(255, 0, 128, 165)]
    public void Measure_OneColour_HasItsHueBin(int r, int g, int b, int bin) =>
        PictureMeasurer.Measure(Some.Picture(19, 4, (_, _) => (r, g, b))).Hue.ShouldBe((bin + 0.5) / 180);

    [Fact]
    public void Measure_ColoursOfAnyKind_FallIntoTheBinsOfThePlainFormula()
    {
        var random = new Random(5);
        for (var round = 0; round < 300; round++)
        {
            var (r, g, b) = (random.Next(256), random.Next(256), random.Next(256));
            var (value, delta) = (Math.Max(r, Math.Max(g, b)), Math.Max(r, Math.Max(g, b)) - Math.Min(r, Math.Min(g, b)));
            var degrees = delta == 0 ? 0 : value == r ? 30.0 * (g - b) / delta : value == g ? 60 + (30.0 * (b - r) / delta) : 120 + (30.0 * (r - g) / delta);
            double? expected = value > 20 && delta * 255 > 20 * value ? ((((int)Math.Floor(degrees + 0.5) + 180) % 180) + 0.5) / 180 : null;

            PictureMeasurer.Measure(Some.Picture(17, 1, (_, _) => (r, g, b))).Hue.ShouldBe(expected, $"rgb {r} {g} {b}");
        }
    }

    [Fact]
    public void Measure_SignedOpponentColours_CancelInTheMean()
    {
        // Half red, half cyan: rg is +255 and -255. Taking absolute values first would give no variance.
        var measures = PictureMeasurer.Measure(Some.Picture(20, 20, (x, _) => x < 10 ? (255, 0, 0) : (0, 255, 255)));

        measures.Colourfulness.ShouldBe(Math.Sqrt((255.0 * 255) + (127.5 * 127.5)), 0.001);
    }

    [Fact]
    public void Measure_GaussianNoise_EstimatesItsSigma()
    {
        var measures = PictureMeasurer.Measure(Some.WithNoise(Some.Flat(300, 300), sigma: 10));

        measures.Detail.ShouldNotBeNull().NoiseSigma.ShouldBe(10, 0.3);
    }

    [Theory]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(71)]
    public void Measure_AnyWidth_AgreesWithThePlainFormulas(int width)
    {
        var picture = Some.WithNoise(Some.Scene(80), 25);
        var cut = Some.Picture(width, 50, (x, y) => picture.Data.Span[((y * 80) + x) * 3] is var v ? (v, v, v) : default);

        var measures = PictureMeasurer.Measure(cut);

        var responses = new List<double>();
        for (var y = 1; y < 49; y++)
        {
            for (var x = 1; x < width - 1; x++)
            {
                responses.Add(At(x, y - 1) + At(x, y + 1) + At(x - 1, y) + At(x + 1, y) - (4 * At(x, y)));
            }
        }

        var mean = responses.Average();
        measures.Detail.ShouldNotBeNull().LaplacianVariance.ShouldBe(responses.Average(r => (r - mean) * (r - mean)), 0.5);

        double At(int x, int y) => cut.Data.Span[((y * width) + x) * 3];
    }

    [Fact]
    public void Measure_SharpSubjectBeforeSoftBackground_KeepsTiledSharpness()
    {
        var noise = new Random(3);
        var detail = PictureMeasurer.Measure(Some.Grey(128, 128, (x, y) => x < 64 && y < 64 ? noise.Next(60, 200) : 120)).Detail.ShouldNotBeNull();

        detail.TiledSharpness.ShouldBeGreaterThan(3 * detail.LaplacianVariance);
    }
}
