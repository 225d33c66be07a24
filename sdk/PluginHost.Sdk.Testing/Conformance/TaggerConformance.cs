using PluginHost.Sdk.Library;
using PluginHost.Sdk.Tagging;

namespace PluginHost.Sdk.Testing.Conformance;

/// <summary>What every <see cref="ITagger"/> has to do.</summary>
/// <param name="subject">The tagger.</param>
public sealed class TaggerConformance(ConformanceSubject<ITagger> subject) : BatchConformance<ITagger, PictureTags>(subject)
{
    private protected override IEnumerable<ConformanceCheck> Particular =>
    [
        .. base.Particular,
        Check("gives-confidence-from-0-to-1", "Confidence is a number from 0 to 1.", "Clamp what a model says.", ConfidenceAsync),
        Check("gives-each-tag-once", "Each picture has each tag once, and none without a name.", "Keep the guess with the highest confidence.", OnceAsync),
    ];

    private protected override async Task<IReadOnlyList<PictureTags>> AskAsync(ITagger capability, IReadOnlyList<PictureSample> items, CancellationToken cancellationToken) =>
        (await capability.TagAsync(new TagRequest(items), cancellationToken)).Items;

    private protected override string AnswerText(PictureTags answer) => Text(new TagResult([answer]));

    private async Task ConfidenceAsync(ConformanceRun<ITagger> run)
    {
        foreach (var guess in (await AskAsync(run.Capability, Batch(run.Capability), run.Token)).SelectMany(item => item.Tags))
        {
            run.Require(guess.Confidence is >= 0 and <= 1, $"'{guess.Name}' has {guess.Confidence}.");
        }
    }

    private async Task OnceAsync(ConformanceRun<ITagger> run)
    {
        foreach (var item in await AskAsync(run.Capability, Batch(run.Capability), run.Token))
        {
            var twice = item.Tags.GroupBy(guess => guess.Name).FirstOrDefault(same => same.Count() > 1 || same.Key == default);
            run.Require(twice is null, $"'{twice?.Key}' is there {twice?.Count()} times.");
        }
    }
}
