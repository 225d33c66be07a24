using System.Globalization;
using System.Text;
using PluginHost.Sdk;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Library.Tests.Fakes;

/// <summary>Reads files made by <see cref="Some.Picture"/>, and refuses everything else as a real engine would.</summary>
internal sealed class FakeImageEngine : IImageEngine
{
    private int _decodes;

    public int Decodes => _decodes;

    public Exception? DecodeFault { get; set; }

    public Refusal? DecodeRefusal { get; set; }

    /// <summary>Whether it has only a preview to show.</summary>
    public bool HasPreviewOnly { get; set; }

    /// <summary>Every decode waits for this.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    public ValueTask<ProbeResult> ProbeAsync(ProbeRequest request, CancellationToken cancellationToken)
    {
        var info = Read(request.File.Path);
        return ValueTask.FromResult(info is null ? new ProbeResult(null, new Refusal("PH4102", "This is not a picture.")) : new ProbeResult(info, null));
    }

    public async ValueTask<DecodeResult> DecodeAsync(DecodeRequest request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _decodes);
        await Gate.WaitAsync(cancellationToken);
        if (DecodeFault is { } fault)
        {
            throw fault;
        }

        if (DecodeRefusal is { } refusal || Read(request.File.Path) is not { } info)
        {
            return new DecodeResult(null, DecodeRefusal ?? new Refusal("PH4102", "This is not a picture."));
        }

        return new DecodeResult(info, null)
        {
            Outputs = [.. request.Outputs.Select(output => Encode(output, info))],
            Samples = [.. request.Samples.Select(sample => Sample(sample, info))],
            IsPreview = HasPreviewOnly,
            Warnings = HasPreviewOnly ? ["PH9999: shown by its preview."] : [],
        };
    }

    private static ImageInfo? Read(string path)
    {
        var head = Encoding.ASCII.GetString(File.ReadAllBytes(path).AsSpan(0, (int)Math.Min(64, new FileInfo(path).Length)));
        var words = head.Split(' ');
        return words is ["fakepicture", var width, var height, ..]
            ? new ImageInfo("png", "image/png", "png", int.Parse(width, CultureInfo.InvariantCulture), int.Parse(height, CultureInfo.InvariantCulture))
            : null;
    }

    private static EncodedImage Encode(OutputSpec spec, ImageInfo info) =>
        new(spec.Name, "image/test", info.Width, info.Height, Encoding.ASCII.GetBytes($"fakepicture {info.Width} {info.Height} {spec.Name} "));

    private static PixelBuffer Sample(SampleSpec spec, ImageInfo info)
    {
        var scale = Math.Min(1.0, Math.Min((double)spec.Width / info.Width, (double)spec.Height / info.Height));
        var (width, height) = (Math.Max(1, (int)(info.Width * scale)), Math.Max(1, (int)(info.Height * scale)));
        var buffer = new PixelBuffer(width, height, spec.Channels, default);
        var data = new byte[width * height * buffer.BytesPerPixel];
        for (var i = 0; i < data.Length; i++)
        {
            data[i] = spec.Channels == SampleChannels.Rgba && i % 4 == 3 ? (byte)255 : (byte)((i * 7) + info.Width);
        }

        return buffer with { Data = data };
    }
}
