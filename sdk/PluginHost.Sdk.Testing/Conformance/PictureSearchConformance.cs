using PluginHost.Sdk.Searching;
using PluginHost.Sdk.Testing.Pictures;

namespace PluginHost.Sdk.Testing.Conformance;

/// <summary>What every <see cref="IPictureSearch"/> has to do.</summary>
/// <param name="subject">The search.</param>
public sealed class PictureSearchConformance(ConformanceSubject<IPictureSearch> subject) : ConformanceSuite<IPictureSearch>(subject)
{
    private const int Pictures = 130;
    private const int BitsPerWord = 64;

    private protected override IEnumerable<ConformanceCall<IPictureSearch>> Calls =>
        [new($"a block of {Pictures} pictures", async (search, _, token) => string.Join(',', await FindAsync(search, Enumerable.Range(0, Pictures), token)))];

    private protected override IEnumerable<ConformanceCall<IPictureSearch>> Hostile =>
    [
        new("a block without pictures", async (search, _, token) => string.Join(',', await FindAsync(search, [], token))),
        new("a picture of which nothing is known", async (search, _, token) => $"{(await search.FindAsync(new SearchRequest(new MadeBlock([null]), new ulong[] { 1 }), token)).Found.Length}"),
    ];

    private protected override IEnumerable<ConformanceCheck> Particular =>
    [
        Check("answers-as-many-words", "The answer has as many words as the question.", "Answer what SearchRequest.Find gives, or an array of Asked.Length.", CountAsync),
        Check("depends-on-the-picture-alone", "Whether a picture is found does not depend on which others are asked about.", "Keep nothing between pictures: answers are kept, and blocks come in no order.", AloneAsync),
    ];

    private static async Task<IReadOnlyList<int>> FindAsync(IPictureSearch search, IEnumerable<int> asked, CancellationToken token)
    {
        var (request, places) = (new ulong[(Pictures + BitsPerWord - 1) / BitsPerWord], asked.ToList());
        places.ForEach(place => request[place / BitsPerWord] |= 1UL << (place % BitsPerWord));
        var block = new MadeBlock([.. Enumerable.Range(1, Pictures).Select(seed => MadePictures.Record(seed))]);
        var found = (await search.FindAsync(new SearchRequest(block, request), token)).Found;
        return [.. places.Where(place => found.Length > place / BitsPerWord && (found.Span[place / BitsPerWord] >> (place % BitsPerWord) & 1) == 1)];
    }

    private static async Task CountAsync(ConformanceRun<IPictureSearch> run)
    {
        foreach (var words in new[] { 0, 1, 3 })
        {
            var block = new MadeBlock([.. Enumerable.Range(1, words * BitsPerWord).Select(seed => MadePictures.Record(seed))]);
            var result = await run.Capability.FindAsync(new SearchRequest(block, Enumerable.Repeat(ulong.MaxValue, words).ToArray()), run.Token);
            run.Require(result.Refusal is not null || result.Found.Length == words, $"{words} words have {result.Found.Length}.");
        }
    }

    private static async Task AloneAsync(ConformanceRun<IPictureSearch> run)
    {
        var together = await FindAsync(run.Capability, Enumerable.Range(0, Pictures), run.Token);
        for (var place = Pictures - 1; place >= 0; place -= 7)
        {
            var alone = await FindAsync(run.Capability, [place], run.Token);
            run.Require(alone.Contains(place) == together.Contains(place), $"The picture at place {place} is {(alone.Contains(place) ? "" : "not ")}found alone, and with others it is the other way.");
        }
    }
}
