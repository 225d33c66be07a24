using PluginHost.Plugins.Library.Tests.Fakes;
using PluginHost.Plugins.Library.Understanding;
using PluginHost.Sdk;
using PluginHost.Sdk.Captioning;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Library;
using PluginHost.Sdk.Scoring;
using PluginHost.Sdk.Tagging;

namespace PluginHost.Plugins.Library.Tests.Understanding;

public sealed class EngineRunnerTests
{
    private readonly FakeScorer _scorer = new();
    private readonly FakeCapabilities _capabilities = new();

    public EngineRunnerTests() => _capabilities.Add<IScorer>(_scorer, Info("acme.scorer", 0));

    [Theory]
    [InlineData(5, 2.0, 1.0)]
    [InlineData(-5, 0.0, 0.0)]
    [InlineData(1, 1.0, 0.5)]
    public async Task Run_ValueOutOfRange_IsClampedAndScaled(double value, double clamped, double score)
    {
        _scorer.Answer = _ => [new PictureScores([new ColumnValue("blur", value), new ColumnValue("blur", 9), new ColumnValue("other", 1), new ColumnValue("more", double.NaN)])];

        var result = (await RunAsync()).ShouldHaveSingleItem();

        result.Columns.ShouldBe([new ColumnValue("blur", clamped)]);
        result.Score.ShouldBe(score);
    }

    [Fact]
    public async Task Run_TooFewAnswers_IsAFaultOfTheEngine()
    {
        _scorer.Answer = _ => [];

        (await Should.ThrowAsync<PluginFaultException>(RunAsync)).Message.ShouldContain("acme.scorer");
    }

    [Fact]
    public void Read_TwoOverallScorers_TheHigherPriorityDecides()
    {
        _capabilities.Add<IScorer>(_scorer, Info("acme.better", 5));

        var engines = EngineSet.Read(_capabilities).Engines;

        engines.Single(engine => engine.IsFirst).Info.Id.Value.ShouldBe("acme.better");
    }

    [Theory]
    [InlineData("  A red hat.\u0007 ", "A red hat.")]
    [InlineData("Line\nline", "Line\nline")]
    [InlineData("Half \ud83d", "Half")]
    [InlineData(" \n", null)]
    public async Task Run_Captioner_AnswersATextThatCanBeShown(string said, string? expected)
    {
        _capabilities.Remove<IScorer>();
        var captioner = new FakeCaptioner { Say = _ => new PictureCaption(said) { Tags = [new TagGuess(TagName.Parse("red"), 7), new TagGuess(TagName.Parse("red"), 1)] } };
        _capabilities.Add<ICaptioner>(captioner, new CapabilityInfo(new CapabilityId("acme.captioner"), "captioning.captioner", "Captioner", new PluginId("acme.plugin"), "1.0"));

        var result = (await RunAsync()).ShouldHaveSingleItem();

        (result.Caption, result.GivesDescription).ShouldBe((expected, true));
        result.Tags.ShouldBe([new TagGuess(TagName.Parse("red"), 1)]);
    }

    private static CapabilityInfo Info(string id, int priority) => new(new CapabilityId(id), "scoring.scorer", "Scorer", new PluginId("acme.plugin"), "1.0")
    {
        Priority = priority,
        Columns = [new ScoreColumn("blur", "Blur", 0, 2) { IsOverall = true }, new ScoreColumn("more", "More", 0, 1)],
    };

    private async Task<IReadOnlyList<EngineResult>> RunAsync() => await new EngineRunner(_capabilities).RunAsync(
        EngineSet.Read(_capabilities).Engines[0], [new EngineSubject(new PictureId(1), new PictureFacts("a", "png", 1, 1, 1), new Dictionary<SampleSpec, PixelBuffer>())], default);
}
