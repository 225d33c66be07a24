using PluginHost.Sdk.Tagging;

namespace Fixtures.Assorted.Offering;

/// <summary>Is there beside what is offered.</summary>
[Tagger("fixtures.declared", "Declared")]
public sealed class DeclaredTagger : ITagger
{
    public ValueTask<TagResult> TagAsync(TagRequest request, CancellationToken cancellationToken) => ValueTask.FromResult(Answer.With("declared"));
}
