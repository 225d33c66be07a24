using PluginHost.Sdk;
using PluginHost.Sdk.Captioning;
using PluginHost.Sdk.Library;
using PluginHost.Sdk.Settings;

namespace Acme.Studio;

/// <summary>Describes by shape. The host sends batches; one answer for each picture, in the same order. What people wrote stays.</summary>
[Captioner("acme.studio", "Acme.Studio", Description = "A sentence for each picture.")]
internal sealed class AcmeStudioCaptioner(ISettings<PluginSettings> settings) : ICaptioner
{
    public ValueTask<CaptionResult> CaptionAsync(CaptionRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(new CaptionResult([.. request.Items.Select(item => Describe(item.Facts))]));
    }

    private PictureCaption Describe(PictureFacts facts)
    {
        if (facts.Width < 1 || facts.Height < 1)
        {
            return new PictureCaption("", new Refusal("PH9003", $"'{facts.Name}' has no size to describe.", "Check that the picture can be decoded."));
        }

        var shape = facts.Width >= facts.Height ? "A wide picture" : "A tall picture";
        var text = $"{shape} of {facts.Width} by {facts.Height} pixels.";
        return new PictureCaption(text[..Math.Min(text.Length, settings.Current.Limit)].Trim());
    }
}
