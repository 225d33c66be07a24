using PluginHost.Sdk.Tagging;

namespace PluginHost.Benchmarks.Parts.Reload;

/// <summary>What the fixture's tagger does, without a plugin around it.</summary>
internal sealed class DirectTagger : ITagger
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
