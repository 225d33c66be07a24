using PluginHost.Sdk;
using PluginHost.Sdk.Captioning;
using PluginHost.Sdk.Library;
using PluginHost.Sdk.Scoring;
using PluginHost.Sdk.Tagging;

namespace PluginHost.Plugins.Library.Understanding;

/// <summary>Lets one engine look at one batch, and holds its answers to what it declared.</summary>
internal sealed class EngineRunner(ICapabilities capabilities)
{
    /// <exception cref="PluginFaultException">The engine failed, or answered something else than one result per picture.</exception>
    public async ValueTask<IReadOnlyList<EngineResult>> RunAsync(Engine engine, IReadOnlyList<EngineSubject> subjects, CancellationToken cancellationToken)
    {
        var samples = subjects.Select(subject => new PictureSample(subject.Facts, engine.Info.Sample is { } spec ? subject.Samples[spec] : null)).ToArray();
        return engine.Kind switch
        {
            EngineKind.Tagger => Pair(engine, subjects, (await TagAsync(engine, samples, cancellationToken)).Items, TagsOf),
            EngineKind.Captioner => Pair(engine, subjects, (await CaptionAsync(engine, samples, cancellationToken)).Items, CaptionOf),
            _ => Pair(engine, subjects, (await ScoreAsync(engine, samples, cancellationToken)).Items, ScoresOf),
        };
    }

    private async ValueTask<TagResult> TagAsync(Engine engine, IReadOnlyList<PictureSample> samples, CancellationToken cancellationToken)
    {
        using var lease = capabilities.Rent<ITagger>(engine.Info.Id);
        return await lease.Capability.TagAsync(new TagRequest(samples), cancellationToken);
    }

    private async ValueTask<CaptionResult> CaptionAsync(Engine engine, IReadOnlyList<PictureSample> samples, CancellationToken cancellationToken)
    {
        using var lease = capabilities.Rent<ICaptioner>(engine.Info.Id);
        return await lease.Capability.CaptionAsync(new CaptionRequest(samples), cancellationToken);
    }

    private async ValueTask<ScoreResult> ScoreAsync(Engine engine, IReadOnlyList<PictureSample> samples, CancellationToken cancellationToken)
    {
        using var lease = capabilities.Rent<IScorer>(engine.Info.Id);
        return await lease.Capability.ScoreAsync(new ScoreRequest(samples), cancellationToken);
    }

    private static EngineResult[] Pair<T>(Engine engine, IReadOnlyList<EngineSubject> subjects, IReadOnlyList<T> answers, Func<Engine, EngineResult, T, EngineResult> fill)
    {
        if (answers.Count != subjects.Count)
        {
            throw new PluginFaultException(
                "PH4016", $"{engine.Info.Id} answered {answers.Count} results for {subjects.Count} pictures. Tell its author: one answer per picture, in the same order.", engine.Info.Owner);
        }

        return [.. subjects.Zip(answers, (subject, answer) => fill(engine, new EngineResult(subject.Id, engine.Info.Id, engine.Info.EngineVersion), answer))];
    }

    private static EngineResult TagsOf(Engine engine, EngineResult result, PictureTags tags) => result with
    {
        Tags = Checked(tags.Tags),
        Refusal = tags.Refusal,
    };

    private static EngineResult CaptionOf(Engine engine, EngineResult result, PictureCaption caption) => result with
    {
        Caption = CaptionText.Clean(caption.Text),
        GivesDescription = engine.IsFirst,
        Tags = Checked(caption.Tags),
        Refusal = caption.Refusal,
    };

    private static TagGuess[] Checked(IReadOnlyList<TagGuess> tags) =>
        [.. tags.Where(tag => tag.Name.Value.Length > 0 && !double.IsNaN(tag.Confidence)).DistinctBy(tag => tag.Name).Select(tag => tag with { Confidence = Math.Clamp(tag.Confidence, 0, 1) })];

    private static EngineResult ScoresOf(Engine engine, EngineResult result, PictureScores scores)
    {
        var values = new List<ColumnValue>();
        double? overall = null;
        foreach (var value in scores.Values.Where(value => double.IsFinite(value.Value)).DistinctBy(value => value.Column))
        {
            if (engine.Info.Columns.FirstOrDefault(column => column.Name == value.Column) is not { } column)
            {
                continue;
            }

            var clamped = Math.Clamp(value.Value, column.Min, column.Max);
            values.Add(value with { Value = clamped });
            if (column.IsOverall && engine.IsFirst && column.Max > column.Min)
            {
                overall = (clamped - column.Min) / (column.Max - column.Min);
            }
        }

        return result with { Columns = values, Score = overall, Refusal = scores.Refusal };
    }
}
