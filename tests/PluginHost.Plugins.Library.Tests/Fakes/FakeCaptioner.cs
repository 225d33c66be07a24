using PluginHost.Sdk.Captioning;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Tests.Fakes;

/// <summary>Says of every picture how wide it is, or what a test makes it say.</summary>
internal sealed class FakeCaptioner : ICaptioner
{
    private int _seen;

    public int Seen => _seen;

    public Func<PictureSample, PictureCaption> Say { get; set; } = item => new PictureCaption($"A picture of {item.Facts.Width} pixels.");

    public ValueTask<CaptionResult> CaptionAsync(CaptionRequest request, CancellationToken cancellationToken)
    {
        Interlocked.Add(ref _seen, request.Items.Count);
        return ValueTask.FromResult(new CaptionResult([.. request.Items.Select(Say)]));
    }
}
