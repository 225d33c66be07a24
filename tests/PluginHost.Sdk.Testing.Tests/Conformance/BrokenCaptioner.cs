using PluginHost.Sdk.Captioning;
using PluginHost.Sdk.Library;
using PluginHost.Sdk.Tagging;

namespace PluginHost.Sdk.Testing.Tests.Conformance;

/// <summary>Breaks one rule at a time.</summary>
[Captioner("acme.broken", "Broken")]
internal sealed class BrokenCaptioner(string fault) : ICaptioner
{
    public ValueTask<CaptionResult> CaptionAsync(CaptionRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(new CaptionResult([.. request.Items.Select(Caption)]));
    }

    private PictureCaption Caption(PictureSample item)
    {
        var guess = new TagGuess(TagName.Parse("red"), 1);
        var text = fault switch
        {
            "white space" => "A picture.\n",
            "control" => "A\u0007picture.",
            "half" => "A picture \ud83d.",
            "long" => new string('x', PictureCaption.MaxLength + 1),
            _ => $"A picture of {item.Facts.Bytes} bytes.",
        };
        return new PictureCaption(text) { Tags = fault == "twice" ? [guess, guess] : fault == "unsure" ? [guess with { Confidence = 2 }] : [guess] };
    }
}
