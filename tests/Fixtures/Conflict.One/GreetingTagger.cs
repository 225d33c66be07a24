using Fixtures.Library;
using PluginHost.Sdk;
using PluginHost.Sdk.Tagging;

namespace Fixtures.Conflict.One;

/// <summary>Answers what its library says.</summary>
[Tagger("fixtures.conflict.one", "Conflict one")]
public sealed class GreetingTagger : ITagger
{
    public ValueTask<TagResult> TagAsync(TagRequest request, CancellationToken cancellationToken) =>
        ValueTask.FromResult(new TagResult([new PictureTags([new TagGuess(TagName.Parse(Greeting.Text()), 1)])]));
}
