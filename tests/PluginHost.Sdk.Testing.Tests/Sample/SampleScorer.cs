using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Library;
using PluginHost.Sdk.Scoring;

namespace PluginHost.Sdk.Testing.Tests.Sample;

[Scorer("acme.sample", "Sample")]
[ScoreColumn("brightness", "Brightness")]
[Sample(32, 32, Fit = SampleFit.Stretch, Channels = SampleChannels.Grey)]
internal sealed class SampleScorer : IScorer
{
    public ValueTask<ScoreResult> ScoreAsync(ScoreRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(new ScoreResult([.. request.Items.Select(Score)]));
    }

    private static PictureScores Score(PictureSample item) => item.Pixels is { Data.Length: > 0 } pixels
        ? new PictureScores([new ColumnValue("brightness", pixels.Data.ToArray().Average(tone => tone / 255.0))])
        : new PictureScores([], new Refusal("PH9999", "There are no pixels."));
}
