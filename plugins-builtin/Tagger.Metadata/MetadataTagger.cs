using PluginHost.Plugins.Tagger.Metadata.Facts;
using PluginHost.Plugins.Tagger.Metadata.Prompts;
using PluginHost.Sdk.Library;
using PluginHost.Sdk.Settings;
using PluginHost.Sdk.Tagging;

namespace PluginHost.Plugins.Tagger.Metadata;

/// <summary>Tags from facts alone: no pixels, no model, the same tags everywhere.</summary>
[Tagger("builtin.tagger.metadata", "Tags from metadata", Description = "Camera, time, place, shape and prompt as tags.")]
internal sealed class MetadataTagger(ISettings<MetadataTaggerSettings> settings) : ITagger
{
    public ValueTask<TagResult> TagAsync(TagRequest request, CancellationToken cancellationToken)
    {
        var current = settings.Current;
        var items = new PictureTags[request.Items.Count];
        for (var i = 0; i < items.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            items[i] = Tag(request.Items[i].Facts, current);
        }

        return ValueTask.FromResult(new TagResult(items));
    }

    private static PictureTags Tag(PictureFacts facts, MetadataTaggerSettings settings)
    {
        var tags = new TagList(settings.MinimumConfidence);
        if (settings.Shape)
        {
            ShapeTags.Add(facts, tags);
        }

        if (settings.Camera)
        {
            CameraTags.Add(facts.Fields, tags);
        }

        if (settings.Time)
        {
            TimeTags.Add(facts.Fields, tags);
        }

        if (settings.Place && facts.Fields is { Latitude: not null, Longitude: not null })
        {
            tags.Add("geotagged", 1);
        }

        if (facts.Generation is { } generation)
        {
            if (settings.Generator)
            {
                GeneratorTags.Add(generation, tags);
            }

            if (settings.Prompt)
            {
                PromptTags.Add(generation.Prompt, settings.MostPromptTags, tags);
            }
        }

        return new PictureTags(tags.ToGuesses());
    }
}
