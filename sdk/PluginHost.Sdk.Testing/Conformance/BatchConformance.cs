using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Library;
using PluginHost.Sdk.Metadata;
using PluginHost.Sdk.Testing.Hosting;
using PluginHost.Sdk.Testing.Pictures;

namespace PluginHost.Sdk.Testing.Conformance;

/// <summary>What holds for everything that answers about a batch of pictures, one answer for each.</summary>
/// <typeparam name="TContract">The contract.</typeparam>
/// <typeparam name="TAnswer">The answer about one picture.</typeparam>
public abstract class BatchConformance<TContract, TAnswer> : ConformanceSuite<TContract> where TContract : class
{
    private const int BatchSize = 6;

    private protected BatchConformance(ConformanceSubject<TContract> subject) : base(subject)
    {
    }

    private protected override IEnumerable<ConformanceCall<TContract>> Calls =>
        [new($"a batch of {BatchSize} pictures", async (capability, _, token) => string.Join('\n', (await AskAsync(capability, Batch(capability), token)).Select(AnswerText)))];

    private protected override IEnumerable<ConformanceCall<TContract>> Hostile =>
        [.. HostileFacts.Select((facts, place) => new ConformanceCall<TContract>($"hostile facts {place + 1}", (capability, _, token) => AskHostileAsync(capability, new PictureSample(facts, Sample(capability, 1).Pixels), token))),
         .. HostilePixels.Select(hostile => new ConformanceCall<TContract>(hostile.What, (capability, _, token) => AskHostileAsync(capability, new PictureSample(MadePictures.Facts(1), hostile.Pixels), token)))];

    private protected override IEnumerable<ConformanceCheck> Particular =>
    [
        Check("answers-each-in-order", "There is one answer for each picture, in the order of the request, whatever else is in the batch.", "Answer with a list as long as the request, and a Refusal in the place of what cannot be answered.", OrderAsync),
        Check("answers-an-empty-batch", "An empty batch has an empty answer.", "Loop over the items, and take nothing for granted of the first.", EmptyAsync),
    ];

    private protected abstract Task<IReadOnlyList<TAnswer>> AskAsync(TContract capability, IReadOnlyList<PictureSample> items, CancellationToken cancellationToken);

    private protected abstract string AnswerText(TAnswer answer);

    /// <summary>What the capability says of itself by its attributes.</summary>
    private protected static CapabilityInfo? InfoOf(TContract capability) => CapabilityFacts.TryOf(capability.GetType(), typeof(TContract), new PluginId("test.conformance"));

    private protected static IReadOnlyList<PictureSample> Batch(TContract capability) => [.. Enumerable.Range(1, BatchSize).Select(seed => Sample(capability, seed))];

    private static PictureSample Sample(TContract capability, int seed) => MadePictures.Sample(seed, InfoOf(capability)?.Sample);

    private async Task<string> AskHostileAsync(TContract capability, PictureSample item, CancellationToken token) =>
        string.Join('\n', (await AskAsync(capability, [item, Sample(capability, 2)], token)).Select(AnswerText));

    private async Task OrderAsync(ConformanceRun<TContract> run)
    {
        var items = Batch(run.Capability);
        var together = await AskAsync(run.Capability, items, run.Token);
        run.Require(together.Count == items.Count, $"{items.Count} pictures have {together.Count} answers.");
        for (var place = 0; place < items.Count; place++)
        {
            var alone = await AskAsync(run.Capability, [items[place]], run.Token);
            run.Require(alone.Count == 1, $"One picture has {alone.Count} answers.");
            run.Require(AnswerText(alone[0]) == AnswerText(together[place]), $"Picture {place + 1} of the batch is answered {AnswerText(together[place])}, and alone {AnswerText(alone[0])}.");
        }
    }

    private async Task EmptyAsync(ConformanceRun<TContract> run)
    {
        var answers = await run.AnswerAsync("an empty batch", () => AskAsync(run.Capability, [], run.Token));
        run.Require(answers.Count == 0, $"It has {answers.Count} answers.");
    }

    private static IEnumerable<PictureFacts> HostileFacts =>
    [
        new("", "", 0, 0, 0),
        new("\u0000\u202e\ud800.png", "nonsense", int.MaxValue, int.MaxValue, long.MaxValue),
        new("-.png", "png", -1, -1, -1)
        {
            Fields = new MetadataFields
            {
                Camera = new string('x', 100_000), Lens = "\ud800", Iso = int.MinValue, Aperture = double.NaN, ExposureSeconds = double.PositiveInfinity, FocalLength = -1,
                Latitude = double.NaN, Longitude = 1e300, TakenAt = DateTimeOffset.MinValue, Keywords = ["", "\u0000", "\ud800"], Rating = 900,
            },
        },
        new("prompt.png", "png", 100, 100, 1)
        {
            Generation = new GenerationInfo("\ud800") { Prompt = string.Concat(Enumerable.Repeat("((a:1e999), [\u0000", 20_000)), Steps = -1, Cfg = double.NaN, Model = "" },
        },
    ];

    private static IEnumerable<(string What, PixelBuffer? Pixels)> HostilePixels =>
    [
        ("a picture without its sample", null),
        ("pixels of no size", new PixelBuffer(0, 0, SampleChannels.Rgb, ReadOnlyMemory<byte>.Empty)),
        ("fewer pixels than they say they are", new PixelBuffer(1000, 1000, SampleChannels.Rgb, new byte[30])),
        ("pixels of a negative size", new PixelBuffer(-4, 4, SampleChannels.Rgb, new byte[48])),
        ("one pixel", MadePictures.Pixels(1, 1, 1)),
        ("pixels in other channels", MadePictures.Pixels(1, 32, 32, SampleChannels.Grey)),
    ];
}
