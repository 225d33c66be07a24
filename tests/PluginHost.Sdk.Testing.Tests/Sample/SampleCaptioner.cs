using PluginHost.Sdk.Captioning;
using PluginHost.Sdk.Settings;
using PluginHost.Sdk.Tagging;

namespace PluginHost.Sdk.Testing.Tests.Sample;

[Captioner("acme.sample", "Sample")]
internal sealed class SampleCaptioner(ISettings<SampleSettings> settings) : ICaptioner
{
    public ValueTask<CaptionResult> CaptionAsync(CaptionRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(new CaptionResult([.. request.Items.Select(item => new PictureCaption($"A picture of {item.Facts.Bytes} bytes.")
        {
            Tags = [new TagGuess(TagName.Parse(settings.Current.Tag), settings.Current.Confidence)],
        })]));
    }
}
