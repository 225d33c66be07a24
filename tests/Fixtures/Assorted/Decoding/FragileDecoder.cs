using System.Runtime.InteropServices;
using PluginHost.Sdk;
using PluginHost.Sdk.Imaging;

namespace Fixtures.Assorted.Decoding;

/// <summary>Reads files that begin with <c>FRAGILE</c>: a letter that says where native code would crash, P for the probe and D for the decoding, and a shade of grey.</summary>
[ImageDecoder("fixtures.fragile", "Fragile decoder")]
public sealed class FragileDecoder : IImageDecoder
{
    private const int Width = 48;
    private const int Height = 32;

    public ValueTask<DecoderProbeResult> ProbeAsync(DecoderProbeRequest request, CancellationToken cancellationToken)
    {
        if (!request.Head.Span.StartsWith("FRAGILE"u8))
        {
            return ValueTask.FromResult(DecoderProbeResult.NotMine);
        }

        CrashAt('P', File.ReadAllBytes(request.File.Path));
        return ValueTask.FromResult(new DecoderProbeResult(new ImageInfo("fragile", "image/x-fragile", "frg", Width, Height), null));
    }

    public ValueTask<DecodePixelsResult> DecodeAsync(DecodePixelsRequest request, CancellationToken cancellationToken)
    {
        var file = File.ReadAllBytes(request.File.Path);
        CrashAt('D', file);
        var pixels = new byte[Width * Height * 3];
        Array.Fill(pixels, file[8]);
        return ValueTask.FromResult(new DecodePixelsResult(null) { Pixels = new PixelBuffer(Width, Height, SampleChannels.Rgb, pixels) });
    }

    private static void CrashAt(char place, byte[] file)
    {
        if (file[7] == place)
        {
            Marshal.WriteInt32(unchecked((nint)0xdeadbeef000), 1);
        }
    }
}
