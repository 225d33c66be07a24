using PluginHost.Sdk.Tagging;

namespace Fixtures.Assorted.Hanging;

/// <summary>Blocks its thread before it returns a task, whatever its token says. Not for ever, only so that the test process can end.</summary>
[Tagger("fixtures.blocking", "Blocking")]
public sealed class BlockingTagger : ITagger
{
    public ValueTask<TagResult> TagAsync(TagRequest request, CancellationToken cancellationToken)
    {
        Thread.Sleep(TimeSpan.FromSeconds(20));
        return ValueTask.FromResult(Answer.With("too late"));
    }
}
