using PluginHost.Sdk.Captioning;
using PluginHost.Sdk.Library;

namespace PluginHost.Sdk.Testing.Conformance;

/// <summary>What every <see cref="ICaptioner"/> has to do.</summary>
/// <param name="subject">The captioner.</param>
public sealed class CaptionerConformance(ConformanceSubject<ICaptioner> subject) : BatchConformance<ICaptioner, PictureCaption>(subject)
{
    private protected override IEnumerable<ConformanceCheck> Particular =>
    [
        .. base.Particular,
        Check("gives-plain-text", $"A text has no control characters but line breaks, no half characters, no white space around it, and at most {PictureCaption.MaxLength} characters.", "Trim what a model says, and cut it at the end of a sentence.", PlainAsync),
        Check("gives-each-tag-once", "Each picture has each tag once, none without a name, with a confidence from 0 to 1.", "Keep the guess with the highest confidence, and clamp it.", OnceAsync),
    ];

    private protected override async Task<IReadOnlyList<PictureCaption>> AskAsync(ICaptioner capability, IReadOnlyList<PictureSample> items, CancellationToken cancellationToken) =>
        (await capability.CaptionAsync(new CaptionRequest(items), cancellationToken)).Items;

    private protected override string AnswerText(PictureCaption answer) => Text(new CaptionResult([answer]));

    private async Task PlainAsync(ConformanceRun<ICaptioner> run)
    {
        foreach (var text in (await AskAsync(run.Capability, Batch(run.Capability), run.Token)).Select(item => item.Text))
        {
            run.Require(text is not null, "A text is null.");
            run.Require(text.Length <= PictureCaption.MaxLength, $"A text has {text.Length} characters.");
            run.Require(text.Trim() == text, $"'{text}' has white space around it.");
            run.Require(!text.Any(character => char.IsControl(character) && character != '\n'), $"'{text}' has a control character.");
            run.Require(text.EnumerateRunes().All(rune => rune.Value != 0xFFFD), $"'{text}' has half a character.");
        }
    }

    private async Task OnceAsync(ConformanceRun<ICaptioner> run)
    {
        foreach (var item in await AskAsync(run.Capability, Batch(run.Capability), run.Token))
        {
            var twice = item.Tags.GroupBy(guess => guess.Name).FirstOrDefault(same => same.Count() > 1 || same.Key == default);
            run.Require(twice is null, $"'{twice?.Key}' is there {twice?.Count()} times.");
            run.Require(item.Tags.All(guess => guess.Confidence is >= 0 and <= 1), "A confidence is not from 0 to 1.");
        }
    }
}
