using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Imaging.Vips.Tests.Foreign;

/// <summary>Knows files that begin with "fake", and answers what a test says.</summary>
internal sealed class FakeDecoder(int width, int height) : IImageDecoder
{
    public DecoderProbeResult? Probed { get; set; }

    public DecodePixelsResult Decoded { get; set; } = new(Refusal: null);

    public Exception? Fault { get; set; }

    public DecodePixelsRequest? Asked { get; private set; }

    public ValueTask<DecoderProbeResult> ProbeAsync(DecoderProbeRequest request, CancellationToken cancellationToken) => ValueTask.FromResult(
        !request.Head.Span.StartsWith("fake"u8) ? DecoderProbeResult.NotMine : Probed ?? new DecoderProbeResult(new ImageInfo("fake", "image/x-fake", "fake", width, height), null));

    public ValueTask<DecodePixelsResult> DecodeAsync(DecodePixelsRequest request, CancellationToken cancellationToken)
    {
        Asked = request;
        return Fault is null ? ValueTask.FromResult(Decoded) : throw Fault;
    }
}
