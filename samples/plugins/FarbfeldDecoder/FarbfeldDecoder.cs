using System.Buffers.Binary;
using PluginHost.Sdk;
using PluginHost.Sdk.Imaging;

[Plugin("sample.farbfeld", Name = "Farbfeld")]
public sealed class Farbfeld : IPlugin { public void Configure(IPluginBuilder builder) => builder.AddImageDecoder<FarbfeldDecoder>(); }

/// <summary>Farbfeld: eight letters, width, height, then RGBA of 16 bits a channel.</summary>
[ImageDecoder("sample.farbfeld", "Farbfeld", Keys = ["farbfeld"])]
public sealed class FarbfeldDecoder : IImageDecoder
{
    private const int HeaderLength = 16, BytesPerPixel = 8;

    public ValueTask<DecoderProbeResult> ProbeAsync(DecoderProbeRequest request, CancellationToken cancellationToken)
    {
        var head = request.Head.Span;
        if (head.Length < HeaderLength || !head.StartsWith("farbfeld"u8))
        {
            return new(DecoderProbeResult.NotMine);
        }

        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(head[8..]), BinaryPrimitives.ReadInt32BigEndian(head[12..]));
        return new(width > 0 && height > 0
            ? new DecoderProbeResult(new ImageInfo("farbfeld", "image/x-farbfeld", "ff", width, height) { HasAlpha = true, BitsPerChannel = 16 }, null)
            : new DecoderProbeResult(null, Damaged(request.File)));
    }

    public async ValueTask<DecodePixelsResult> DecodeAsync(DecodePixelsRequest request, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = File.OpenRead(request.File.Path);
            var header = new byte[HeaderLength];
            await stream.ReadExactlyAsync(header, cancellationToken);
            var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(8)), BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(12)));
            var pixels = (long)width * height;
            // A short file gets no memory for what it claims, and a huge one no memory at all.
            if (width < 1 || height < 1 || pixels > request.Limits.MaxPixels || stream.Length < HeaderLength + (pixels * BytesPerPixel))
            {
                return new DecodePixelsResult(Damaged(request.File));
            }

            var (row, data) = (new byte[width * BytesPerPixel], new byte[pixels * 4]);
            for (var at = 0; at < data.Length; at += width * 4)
            {
                await stream.ReadExactlyAsync(row, cancellationToken);
                for (var channel = 0; channel < width * 4; channel++)
                {
                    data[at + channel] = row[channel * 2]; // The upper half of 16 bits.
                }
            }

            return new DecodePixelsResult(null) { Pixels = new PixelBuffer(width, height, SampleChannels.Rgba, data) };
        }
        catch (IOException error)
        {
            return new DecodePixelsResult(Damaged(request.File) with { Cure = error.Message });
        }
    }

    private static Refusal Damaged(ImageFile file) => new("PH4999", $"{file.Name ?? Path.GetFileName(file.Path)} is a farbfeld picture that is damaged.", "Make it again.");
}
