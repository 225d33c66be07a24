using PluginHost.Sdk.Tagging;

namespace Fixtures.Assorted.Hanging;

/// <summary>Never answers and never looks at its token.</summary>
[Tagger("fixtures.deaf", "Deaf")]
public sealed class DeafTagger : ITagger
{
    public async ValueTask<TagResult> TagAsync(TagRequest request, CancellationToken cancellationToken)
    {
        await new TaskCompletionSource().Task;
        return Answer.With("never");
    }
}
