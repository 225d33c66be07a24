using PluginHost.Sdk.Captioning;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Library;
using PluginHost.Sdk.Offers;

namespace PluginHost.Sdk.Testing;

/// <summary>A captioner without a model, for plugins that use one and for hosts: it says the picture's name and size, or what a test makes it say.</summary>
public sealed class FakeCaptioner : ICaptioner
{
    /// <summary>What it says of a picture.</summary>
    public Func<PictureSample, PictureCaption> Say { get; set; } = item => new PictureCaption($"{item.Facts.Name}, {item.Facts.Width} by {item.Facts.Height} pixels");

    /// <summary>As <see cref="PluginTestOptions.Others"/> takes it.</summary>
    /// <param name="sample">The pixels it asks for, if it asks for any.</param>
    public Offer AsOffer(SampleSpec? sample = null) => Offer.Of<ICaptioner>(this, new OfferInfo("test.captioner", "Captioner of the test") { Sample = sample });

    /// <inheritdoc/>
    public ValueTask<CaptionResult> CaptionAsync(CaptionRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(new CaptionResult([.. request.Items.Select(Say)]));
    }
}
