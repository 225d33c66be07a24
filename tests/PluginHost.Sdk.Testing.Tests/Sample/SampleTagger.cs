using PluginHost.Sdk.Settings;
using PluginHost.Sdk.Tagging;

namespace PluginHost.Sdk.Testing.Tests.Sample;

[Tagger("acme.sample", "Sample")]
internal sealed class SampleTagger(ISettings<SampleSettings> settings) : ITagger
{
    public ValueTask<TagResult> TagAsync(TagRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(new TagResult([.. request.Items.Select(item => new PictureTags(
            item.Facts.Width > item.Facts.Height ? [new TagGuess(TagName.Parse(settings.Current.Tag), settings.Current.Confidence)] : []))]));
    }
}
