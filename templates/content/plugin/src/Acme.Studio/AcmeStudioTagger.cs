using PluginHost.Sdk;
using PluginHost.Sdk.Library;
using PluginHost.Sdk.Settings;
using PluginHost.Sdk.Tagging;

namespace Acme.Studio;

/// <summary>Tags by shape. The host sends batches; one answer for each picture, in the same order.</summary>
[Tagger("acme.studio", "Acme.Studio", Description = "Wide, tall, or large.")]
internal sealed class AcmeStudioTagger(ISettings<PluginSettings> settings) : ITagger
{
    public ValueTask<TagResult> TagAsync(TagRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(new TagResult([.. request.Items.Select(item => Tag(item.Facts))]));
    }

    private PictureTags Tag(PictureFacts facts)
    {
        var shape = new TagGuess(TagName.Parse(facts.Width >= facts.Height ? "wide" : "tall"), 1);
        return new PictureTags(Math.Max(facts.Width, facts.Height) > settings.Current.Limit ? [shape, new TagGuess(TagName.Parse("large"), 0.8)] : [shape]);
    }
}
