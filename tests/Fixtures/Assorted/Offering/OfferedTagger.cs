using PluginHost.Sdk.Tagging;

namespace Fixtures.Assorted.Offering;

/// <summary>Has no attribute: what there is to say of it is said with the offer.</summary>
public sealed class OfferedTagger(string word) : ITagger
{
    public async ValueTask<TagResult> TagAsync(TagRequest request, CancellationToken cancellationToken)
    {
        await Task.Yield();
        return Answer.With(word);
    }
}
