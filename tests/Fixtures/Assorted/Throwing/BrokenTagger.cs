using PluginHost.Sdk.Tagging;

namespace Fixtures.Assorted.Throwing;

[Tagger("fixtures.broken", "Broken at its end")]
public sealed class BrokenTagger : ITagger, IAsyncDisposable
{
    public ValueTask<TagResult> TagAsync(TagRequest request, CancellationToken cancellationToken) => ValueTask.FromResult(Answer.With("broken"));

    public ValueTask DisposeAsync() => throw new InvalidOperationException("dispose is broken");
}
