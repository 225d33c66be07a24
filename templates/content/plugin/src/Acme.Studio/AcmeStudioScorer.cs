using PluginHost.Sdk;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Library;
using PluginHost.Sdk.Scoring;

namespace Acme.Studio;

/// <summary>Measures how warm a picture is, on a small sample that the host makes.</summary>
[Scorer("acme.studio", "Acme.Studio", Description = "How warm the colours are.")]
[ScoreColumn("warmth", "Warmth", Help = "More red than blue.")]
[Sample(64, 64, Fit = SampleFit.Stretch, Channels = SampleChannels.Rgb)]
internal sealed class AcmeStudioScorer : IScorer
{
    private const int BytesPerPixel = 3;

    public ValueTask<ScoreResult> ScoreAsync(ScoreRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(new ScoreResult([.. request.Items.Select(Score)]));
    }

    private static PictureScores Score(PictureSample item)
    {
        if (item.Pixels is not { Channels: SampleChannels.Rgb, Data.Length: >= BytesPerPixel } pixels)
        {
            return new PictureScores([], new Refusal("PH9001", $"'{item.Facts.Name}' came without pixels.", "Check that the picture can be decoded."));
        }

        var data = pixels.Data.Span;
        var warm = 0L;
        for (var place = 0; place + 2 < data.Length; place += BytesPerPixel)
        {
            warm += 255 + data[place] - data[place + 2];
        }

        return new PictureScores([new ColumnValue("warmth", warm / (510.0 * (data.Length / BytesPerPixel)))]);
    }
}
