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
        if (File.Exists(request.File.Path))
        {
            return ValueTask.FromResult(Seen(request.File.Path));
        }

        var pixels = new byte[request.Width * request.Height * 3];
        for (var index = 0; index < pixels.Length; index++)
        {
            pixels[index] = (byte)(index % 251);
        }

        var result = new DecodePixelsResult(null) { Pixels = new PixelBuffer(request.Width, request.Height, SampleChannels.Rgb, pixels), Jpeg = null, ColourProfile = new byte[] { 1, 2, 3 }, Warnings = ["made up"] };
        return ValueTask.FromResult(result);
    }

    // What it sees of a file: where, what is in it, and whether it can be written.
    private static DecodePixelsResult Seen(string path)
    {
        var text = File.ReadAllText(path);
        try
        {
            File.AppendAllText(path, "more");
            return new DecodePixelsResult(new Refusal("PH4199", $"{path} {text} was written"));
        }
        catch (UnauthorizedAccessException)
        {
            return new DecodePixelsResult(new Refusal("PH4199", $"{path} {text}"));
        }
    }
}
