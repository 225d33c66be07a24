using PluginHost.Sdk;
using PluginHost.Sdk.Imaging;

namespace Fixtures.Worker;

/// <summary>Gives a picture of the size that is asked for.</summary>
[ImageDecoder("fixtures.worker.pattern", "Pattern decoder")]
public sealed class PatternDecoder : IImageDecoder
{
    public ValueTask<DecoderProbeResult> ProbeAsync(DecoderProbeRequest request, CancellationToken cancellationToken) =>
        ValueTask.FromResult(request.Head.Length == 0 ? DecoderProbeResult.NotMine : new DecoderProbeResult(null, new Refusal("PH4199", $"{request.Head.Length} bytes from {request.Head.Span[0]} on")));

    public ValueTask<DecodePixelsResult> DecodeAsync(DecodePixelsRequest request, CancellationToken cancellationToken)
    {
        var pixels = new byte[request.Width * request.Height * 3];
        for (var index = 0; index < pixels.Length; index++)
        {
            pixels[index] = (byte)(index % 251);
        }

        var result = new DecodePixelsResult(null) { Pixels = new PixelBuffer(request.Width, request.Height, SampleChannels.Rgb, pixels), Jpeg = null, ColourProfile = new byte[] { 1, 2, 3 }, Warnings = ["made up"] };
        return ValueTask.FromResult(result);
    }
}
