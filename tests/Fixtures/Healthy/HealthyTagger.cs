using PluginHost.Sdk;
using PluginHost.Sdk.Settings;
using PluginHost.Sdk.Tagging;

namespace Fixtures.Healthy;

/// <summary>Answers its settings, and fails when it is called after its services are gone.</summary>
[Tagger("fixtures.healthy", "Healthy tagger")]
public sealed class HealthyTagger(Counters counters, ISettings<HealthySettings> settings) : ITagger
{
    public async ValueTask<TagResult> TagAsync(TagRequest request, CancellationToken cancellationToken)
    {
        counters.Count();
        await Task.Yield();
        counters.Count();
        var current = settings.Current;
        var word = current.Loud ? current.Word + " loud" : current.Word;
        return new TagResult([new PictureTags([.. Enumerable.Range(0, current.Times).Select(number => new TagGuess(TagName.Parse($"{word} {current.Mood} {number}"), 1))])]);
    }
}
