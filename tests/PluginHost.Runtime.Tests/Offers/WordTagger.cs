using PluginHost.Sdk;
using PluginHost.Sdk.Tagging;

namespace PluginHost.Runtime.Tests.Offers;

/// <summary>Answers one word, asynchronously.</summary>
internal sealed class WordTagger(string word) : ITagger
{
    public async ValueTask<TagResult> TagAsync(TagRequest request, CancellationToken cancellationToken)
    {
        await Task.Yield();
        return new TagResult([new PictureTags([new TagGuess(TagName.Parse(word), 1)])]);
    }
}
