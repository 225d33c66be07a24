using PluginHost.Sdk;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Scoring;

namespace PluginHost.Plugins.Scorer.Quality.Tests;

public sealed class QualityScorerTests
{
    [Fact]
    public async Task ScoreAsync_Scene_FillsEveryDeclaredColumnWithinItsRange()
    {
        var values = await Values(Some.Scene(128));

        var declared = typeof(QualityScorer).GetCustomAttributes(typeof(ScoreColumnAttribute), false).Cast<ScoreColumnAttribute>().ToList();
        values.Keys.ShouldBe(declared.Select(column => column.Name), ignoreOrder: true);
        foreach (var column in declared)
        {
            values[column.Name].ShouldBeInRange(column.Min, column.Max, column.Name);
        }

        declared.Single(column => column.IsOverall).Name.ShouldBe("quality");
    }

    [Fact]
    public async Task ScoreAsync_MoreBlur_LowersSharpnessEdgesAndQuality()
    {
        var scene = Some.Scene(128);
        var steps = new[] { await Values(scene), await Values(Some.Blurred(scene, 1)), await Values(Some.Blurred(scene, 3)), await Values(Some.Blurred(scene, 6)) };

        foreach (var column in new[] { "sharpness", "focus", "quality" })
        {
            steps.Select(step => step[column]).ShouldBeInOrder(SortDirection.Descending, Comparer<double>.Default);
        }

        steps[3]["sharpness"].ShouldBeLessThan(steps[0]["sharpness"] / 2);
    }

    [Fact]
    public async Task ScoreAsync_MoreNoise_RaisesNoise()
    {
        var soft = Some.Blurred(Some.Scene(96), 4);
        var noises = new List<double>();
        foreach (var sigma in new[] { 0.0, 3, 6, 12 })
        {
            noises.Add((await Values(Some.WithNoise(soft, sigma)))["noise"]);
        }

        noises.ShouldBeInOrder(SortDirection.Ascending);
        noises[3].ShouldBeGreaterThan(noises[0] + 0.4);
    }

    [Fact]
    public async Task ScoreAsync_OverexposedPicture_ScoresBelowTheSamePictureWellExposed()
    {
        var scene = Some.WithNoise(Some.Scene(96), 2);
        var burnt = Some.Picture(96, 96, (x, y) => scene.Data.Span[((y * 96) + x) * 3] + 180 is var v ? (v, v, v) : default);

        (await Values(burnt))["quality"].ShouldBeLessThan((await Values(scene))["quality"]);
    }

    [Theory]
    [InlineData(400, 300, 0)]
    [InlineData(894, 1000, 0.5)]
    [InlineData(4000, 3000, 1)]
    public async Task ScoreAsync_Resolution_ComesFromThePictureNotTheSample(int width, int height, double expected) =>
        (await Values(Some.Scene(32), width, height))["resolution"].ShouldBe(expected, 0.001);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(2, 50)]
    [InlineData(50, 2)]
    [InlineData(1, 1024)]
    public async Task ScoreAsync_WithoutInnerPixels_LeavesDetailOut(int width, int height)
    {
        var values = await Values(Some.Flat(width, height));

        values.Keys.ShouldNotContain("quality");
        values.Keys.ShouldNotContain("sharpness");
        values["brightness"].ShouldBe(128 / 255.0, 1e-6);
    }

    [Theory]
    [InlineData(3, 3)]
    [InlineData(3, 400)]
    [InlineData(400, 3)]
    [InlineData(5, 4)]
    public async Task ScoreAsync_NarrowPicture_IsFinite(int width, int height)
    {
        var values = await Values(Some.WithNoise(Some.Flat(width, height), 20));

        values["quality"].ShouldBeInRange(0, 1);
        values.Values.ShouldAllBe(value => double.IsFinite(value));
    }

    [Fact]
    public async Task ScoreAsync_FlatPicture_ScoresLow() => (await Values(Some.Flat(64, 64)))["quality"].ShouldBeLessThan(0.2);

    [Fact]
    public async Task ScoreAsync_UnusableSamples_AreRefusedAndTheRestScored()
    {
        PixelBuffer?[] samples =
        [
            null,
            new PixelBuffer(4, 4, SampleChannels.Rgb, new byte[47]),
            new PixelBuffer(4, 4, SampleChannels.Grey, new byte[16]),
            new PixelBuffer(0, 4, SampleChannels.Rgb, Array.Empty<byte>()),
            Some.Scene(16),
        ];

        var result = await new QualityScorer().ScoreAsync(new ScoreRequest([.. samples.Select(sample => Some.Sample(sample))]), CancellationToken.None);

        result.Items.Select(item => item.Refusal?.Code).ShouldBe(["PH4411", "PH4411", "PH4411", "PH4411", null]);
        result.Items[4].Values.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task ScoreAsync_Cancelled_Stops()
    {
        var request = new ScoreRequest([Some.Sample(Some.Scene(16))]);

        await Should.ThrowAsync<OperationCanceledException>(async () => await new QualityScorer().ScoreAsync(request, new CancellationToken(canceled: true)));
    }

    private static async Task<Dictionary<string, double>> Values(PixelBuffer pixels, int width = 2000, int height = 2000)
    {
        var result = await new QualityScorer().ScoreAsync(new ScoreRequest([Some.Sample(pixels, width, height)]), CancellationToken.None);
        result.Items.Single().Refusal.ShouldBeNull();
        return result.Items.Single().Values.ToDictionary(value => value.Column, value => value.Value);
    }
}
