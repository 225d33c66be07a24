using PluginHost.Sdk;
using PluginHost.Sdk.Tagging;

namespace PluginHost.Plugins.Tagger.Metadata;

/// <summary>Tags of one picture: each name once with its highest confidence, in the order they came.</summary>
internal sealed class TagList(double minimumConfidence)
{
    private readonly List<TagName> _order = [];
    private readonly Dictionary<TagName, double> _confidences = [];

    public void Add(string? name, double confidence)
    {
        if (confidence < minimumConfidence || !TagName.TryParse(name, out var tag))
        {
            return;
        }

        if (!_confidences.TryGetValue(tag, out var known))
        {
            _order.Add(tag);
        }

        _confidences[tag] = Math.Max(known, confidence);
    }

    public IReadOnlyList<TagGuess> ToGuesses() => [.. _order.Select(tag => new TagGuess(tag, _confidences[tag]))];
}
