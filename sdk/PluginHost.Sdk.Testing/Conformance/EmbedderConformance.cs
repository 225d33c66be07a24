using PluginHost.Sdk.Embedding;
using PluginHost.Sdk.Library;

namespace PluginHost.Sdk.Testing.Conformance;

/// <summary>What every <see cref="IEmbedder"/> has to do.</summary>
/// <param name="subject">The embedder.</param>
public sealed class EmbedderConformance(ConformanceSubject<IEmbedder> subject) : BatchConformance<IEmbedder, EmbeddedVector>(subject)
{
    // What a model of 32 bits leaves after dividing by the length, with room for one of 16.
    private const double Tolerance = 0.005;

    private static readonly string[] Texts = ["a lighthouse at dusk", "Grüße aus Köln", "x"];

    private static readonly string[] HostileTexts = ["", " ", "\u0000", "\ud800", "😀", new string('x', 200_000), "<|endoftext|>"];

    private protected override IEnumerable<ConformanceCall<IEmbedder>> Calls =>
        [.. base.Calls, new($"a batch of {Texts.Length} texts", async (embedder, _, token) => string.Join('\n', (await AskTextAsync(embedder, Texts, token)).Select(AnswerText)))];

    private protected override IEnumerable<ConformanceCall<IEmbedder>> Hostile =>
    [
        .. base.Hostile,
        .. HostileTexts.Select(hostile => new ConformanceCall<IEmbedder>(
            $"the text {hostile[..Math.Min(40, hostile.Length)]}", async (embedder, _, token) => string.Join('\n', (await AskTextAsync(embedder, [hostile, Texts[0]], token)).Select(AnswerText)))),
    ];

    private protected override IEnumerable<ConformanceCheck> Particular =>
    [
        .. base.Particular,
        Check("declares-its-space", $"The class declares a space with a dotted id, a version from 1, 1 to {EmbeddingSpace.MaxDimension} dimensions and batches of 1 to {EmbeddingSpace.MaxBatchSize}.", "Put [Embedder(\"acme.model\", \"Model\", Dimension = 512)] on it.", DeclareAsync),
        Check("keeps-to-its-space", "A vector has as many numbers as the space has dimensions, finite ones, of Euclidean length 1; a refused picture has none.", "Divide each number by the root of the sum of their squares.", KeepAsync),
        Check("embeds-texts-as-declared", "Each text has one answer in order: a vector of the space where TakesText is declared, and else a refusal.", "Set TakesText where EmbedTextAsync is written, and there alone.", TextAsync),
    ];

    private protected override async Task<IReadOnlyList<EmbeddedVector>> AskAsync(IEmbedder capability, IReadOnlyList<PictureSample> items, CancellationToken cancellationToken) =>
        (await capability.EmbedAsync(new EmbedRequest(items), cancellationToken)).Items;

    private protected override string AnswerText(EmbeddedVector answer) => Text(new EmbedResult([answer]));

    private static async Task<IReadOnlyList<EmbeddedVector>> AskTextAsync(IEmbedder capability, IReadOnlyList<string> texts, CancellationToken cancellationToken) =>
        (await capability.EmbedTextAsync(new EmbedTextRequest(texts), cancellationToken)).Items;

    private static EmbeddingSpace SpaceOf(ConformanceRun<IEmbedder> run)
    {
        var space = InfoOf(run.Capability)?.Embedding;
        run.Require(space is not null, "It declares none.");
        return space;
    }

    private static Task DeclareAsync(ConformanceRun<IEmbedder> run)
    {
        var space = SpaceOf(run);
        run.Require(CapabilityId.TryParse(space.Id, out _), $"'{space.Id}' is no dotted id.");
        run.Require(space.Version >= 1, $"The version is {space.Version}.");
        run.Require(space.Dimension is >= 1 and <= EmbeddingSpace.MaxDimension, $"There are {space.Dimension} dimensions.");
        run.Require(space.BatchSize is >= 1 and <= EmbeddingSpace.MaxBatchSize, $"A batch has {space.BatchSize} items.");
        return Task.CompletedTask;
    }

    private async Task KeepAsync(ConformanceRun<IEmbedder> run)
    {
        var answers = await AskAsync(run.Capability, Batch(run.Capability), run.Token);
        run.Require(answers.Any(answer => answer.Refusal is null), $"Every picture is refused: {answers.FirstOrDefault()?.Refusal}");
        foreach (var answer in answers)
        {
            Require(run, answer, "A picture");
        }
    }

    private static async Task TextAsync(ConformanceRun<IEmbedder> run)
    {
        var together = await AskTextAsync(run.Capability, Texts, run.Token);
        run.Require(together.Count == Texts.Length, $"{Texts.Length} texts have {together.Count} answers.");
        run.Require((await AskTextAsync(run.Capability, [], run.Token)).Count == 0, "No texts have answers.");
        for (var place = 0; place < Texts.Length; place++)
        {
            var alone = await AskTextAsync(run.Capability, [Texts[place]], run.Token);
            run.Require(alone.Count == 1 && Near(alone[0].Values, together[place].Values), $"'{Texts[place]}' is answered otherwise alone than with others.");
            run.Require(SpaceOf(run).TakesText == (together[place].Refusal is null), $"'{Texts[place]}' is {(together[place].Refusal is null ? "embedded, and TakesText is not declared" : $"refused, and TakesText is declared: {together[place].Refusal}")}.");
            Require(run, together[place], $"'{Texts[place]}'");
        }
    }

    private static bool Near(IReadOnlyList<float> one, IReadOnlyList<float> other) =>
        one.Count == other.Count && one.Zip(other).All(pair => Math.Abs(pair.First - pair.Second) <= Tolerance);

    private static void Require(ConformanceRun<IEmbedder> run, EmbeddedVector answer, string what)
    {
        if (answer.Refusal is not null)
        {
            run.Require(answer.Values.Count == 0, $"{what} is refused, and has a vector.");
            return;
        }

        var dimension = SpaceOf(run).Dimension;
        run.Require(answer.Values.Count == dimension, $"{what} has a vector of {answer.Values.Count} numbers in a space of {dimension} dimensions.");
        run.Require(answer.Values.All(float.IsFinite), $"{what} has a number that is not finite.");
        var length = Math.Sqrt(answer.Values.Sum(value => (double)value * value));
        run.Require(Math.Abs(length - 1) <= Tolerance, $"{what} has a vector of length {length}.");
    }
}
