using PluginHost.Sdk.Tagging;

namespace Fixtures.Small;

/// <summary>Answers at once, or asynchronously when it is asked about anything, so that only the call itself costs time.</summary>
[Tagger("fixtures.small", "Small tagger")]
public sealed class SmallTagger : ITagger
{
    private static readonly TagResult Nothing = new([]);

    public ValueTask<TagResult> TagAsync(TagRequest request, CancellationToken cancellationToken) =>
        request.Items.Count == 0 ? ValueTask.FromResult(Nothing) : LaterAsync(request.Items.Count);

    private static async ValueTask<TagResult> LaterAsync(int count)
    {
        await Task.Yield();
        return new TagResult([.. Enumerable.Range(0, count).Select(_ => new PictureTags([]))]);
    }
}
