using PluginHost.Plugins.Scorer.Quality.Measures;
using PluginHost.Sdk;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Library;
using PluginHost.Sdk.Scoring;

namespace PluginHost.Plugins.Scorer.Quality;

/// <summary>Measures a sample and maps the measures to columns.</summary>
/// <remarks>The sample's longer side is fixed at 1024 because sharpness depends on resolution.</remarks>
[Scorer("builtin.scorer.quality", "Picture quality", Description = "Sharpness, noise, contrast, colour and an overall quality, by formula.")]
[Sample(1024, 1024, Fit = SampleFit.Inside, Channels = SampleChannels.Rgb)]
[ScoreColumn(QualityColumns.Quality, "Quality", Help = "Sharp, well exposed, rich in detail and low in noise.", IsOverall = true)]
[ScoreColumn(QualityColumns.Sharpness, "Sharpness", Help = "Fine detail all over the picture.")]
[ScoreColumn(QualityColumns.Focus, "Focus", Help = "Fine detail in the sharpest parts, so that a soft background does no harm.")]
[ScoreColumn(QualityColumns.Noise, "Noise", Help = "Grain or sensor noise.")]
[ScoreColumn(QualityColumns.Contrast, "Contrast", Help = "A wide spread of light and dark.")]
[ScoreColumn(QualityColumns.Brightness, "Brightness", Help = "A bright picture.")]
[ScoreColumn(QualityColumns.Colourfulness, "Colourfulness", Help = "Strong and varied colours.")]
[ScoreColumn(QualityColumns.Entropy, "Entropy", Help = "Many different tones.")]
[ScoreColumn(QualityColumns.Edges, "Edges", Help = "Many edges.")]
[ScoreColumn(QualityColumns.Clipping, "Clipping", Help = "Large parts fully black or fully white.")]
[ScoreColumn(QualityColumns.Hue, "Hue", Help = "The dominant hue around the colour circle: 0 red, 1/3 green, 2/3 blue.")]
[ScoreColumn(QualityColumns.Resolution, "Resolution", Help = "Many pixels: 4 megapixels or more.")]
internal sealed class QualityScorer : IScorer
{
    public ValueTask<ScoreResult> ScoreAsync(ScoreRequest request, CancellationToken cancellationToken)
    {
        var items = new PictureScores[request.Items.Count];
        for (var i = 0; i < items.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            items[i] = Score(request.Items[i]);
        }

        return ValueTask.FromResult(new ScoreResult(items));
    }

    private static PictureScores Score(PictureSample sample)
    {
        var (facts, pixels) = sample;
        if (pixels is not { Channels: SampleChannels.Rgb, Width: > 0, Height: > 0 } || pixels.Data.Length < (long)pixels.Width * pixels.Height * 3)
        {
            return new PictureScores([], new Refusal("PH4411", $"'{facts.Name}' came without the RGB sample that its quality is measured on.",
                "Check that the picture can be decoded, then score it again."));
        }

        return new PictureScores(QualityFormula.Columns(PictureMeasurer.Measure(pixels), facts.Width, facts.Height));
    }
}
