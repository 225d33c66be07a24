using PluginHost.Sdk;
using PluginHost.Sdk.Tagging;

namespace Fixtures.Assorted.Throwing;

[Tagger("fixtures.throwing", "Throws")]
public sealed class ThrowingTagger(IPluginContext context) : ITagger
{
    public ValueTask<TagResult> TagAsync(TagRequest request, CancellationToken cancellationToken) =>
        File.Exists(Path.Combine(context.DataFolder, "fail")) ? throw new HostileException() : ValueTask.FromResult(Answer.With("works"));
}
