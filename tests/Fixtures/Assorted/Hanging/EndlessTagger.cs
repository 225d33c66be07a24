using PluginHost.Sdk.Tagging;

namespace Fixtures.Assorted.Hanging;

[Tagger("fixtures.endless.tagger", "Endless at its end")]
public sealed class EndlessTagger : ITagger, IAsyncDisposable
{
    public ValueTask<TagResult> TagAsync(TagRequest request, CancellationToken cancellationToken) => ValueTask.FromResult(Answer.With("endless"));

    public ValueTask DisposeAsync() => new(new TaskCompletionSource().Task);
}
