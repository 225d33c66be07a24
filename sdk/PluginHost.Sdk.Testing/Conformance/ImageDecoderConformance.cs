using System.Text.RegularExpressions;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Testing.Pictures;

namespace PluginHost.Sdk.Testing.Conformance;

/// <summary>What every <see cref="IImageDecoder"/> has to do, whatever it reads.</summary>
/// <param name="subject">The decoder.</param>
/// <param name="files">Files that it reads. Called when the first check runs.</param>
public sealed partial class ImageDecoderConformance(ConformanceSubject<IImageDecoder> subject, Func<IReadOnlyList<byte[]>> files) : ConformanceSuite<IImageDecoder>(subject)
{
    private const int HeadLength = 4096;

    // Broken headers may ask for much; what a check gives is little.
    private static readonly ImageLimits Limits = new(4_000_000, 65_500, 1);

    private readonly Lazy<IReadOnlyList<byte[]>> _files = new(files);

    private protected override IEnumerable<ConformanceCall<IImageDecoder>> Calls => _files.Value.Select((bytes, place) => new ConformanceCall<IImageDecoder>(
        $"DecodeAsync of file {place + 1}", async (decoder, run, token) => Text(await DecodeAsync(decoder, run.Write(bytes), 4, 4, token))));

    private protected override IEnumerable<ConformanceCall<IImageDecoder>> Hostile =>
    [
        .. _files.Value.SelectMany(file => BrokenFiles.CutOff(file)).Select(bytes => Hostility($"a file cut off after {bytes.Length} bytes", bytes)),
        .. _files.Value.SelectMany(file => BrokenFiles.Damaged(file)).Select((bytes, round) => Hostility($"damaged file {round + 1}", bytes)),
    ];

    private protected override IEnumerable<ConformanceCheck> Particular =>
    [
        Check("probes-its-own", "A file of its family is told: format, media type, extension, size.", "Answer an ImageInfo with lower-case words and a size above 0.", ProbeOwnAsync),
        Check("leaves-others-alone", "A file of another family is answered by DecoderProbeResult.NotMine.", "Look at the first bytes, and at all that is needed to be sure.", ProbeOthersAsync),
        Check("decodes-what-it-probes", "What is decoded in full is as large as was said, upright, and as long as its size says.", "Answer RGB, RGBA or grey, Orientation from 1 to 8, and exactly one of pixels, JPEG and refusal.", DecodeAsync),
        Check("keeps-to-limits", "A picture beyond the limits gives no pixels.", "Compare what the header says with DecodePixelsRequest.Limits before memory is taken.", LimitAsync),
        Check("refuses-a-missing-file", "A file that is not there is refused.", "Catch IOException and UnauthorizedAccessException, and answer a Refusal with a PHnnnn code.", MissAsync),
    ];

    private static ConformanceCall<IImageDecoder> Hostility(string what, byte[] bytes) => new(what, async (decoder, run, token) =>
    {
        var file = run.Write(bytes);
        var probed = await ProbeAsync(decoder, file, bytes, token);
        run.Require(probed.Info is null || probed.Refusal is null, $"{what}: it is told and refused at once.");
        // Also where the probe refused: between the two the file may have changed.
        var decoded = await DecodeAsync(decoder, file, 4, 4, token);
        RequireWellFormed(run, decoded);
        return "";
    });

    private static async Task<DecoderProbeResult> ProbeAsync(IImageDecoder decoder, ImageFile file, byte[] bytes, CancellationToken token) =>
        await decoder.ProbeAsync(new DecoderProbeRequest(file, ImageLimits.Default, bytes.AsMemory(0, Math.Min(HeadLength, bytes.Length))), token);

    private static Task<DecodePixelsResult> DecodeAsync(IImageDecoder decoder, ImageFile file, int width, int height, CancellationToken token) =>
        decoder.DecodeAsync(new DecodePixelsRequest(file, Limits, width, height), token).AsTask();

    private static void RequireWellFormed(ConformanceRun<IImageDecoder> run, DecodePixelsResult result)
    {
        var given = (result.Refusal is null ? 0 : 1) + (result.Pixels is null ? 0 : 1) + (result.Jpeg is null ? 0 : 1);
        run.Require(given == 1, $"{given} of pixels, JPEG and refusal are set, and not exactly one.");
        run.Require(result.Orientation is >= 1 and <= 8, $"The orientation is {result.Orientation}.");
        run.Require(result.Refusal is null || (Code().IsMatch(result.Refusal.Code) && !string.IsNullOrWhiteSpace(result.Refusal.Reason)), $"The refusal '{result.Refusal}' has no code PHnnnn, or no reason.");
        if (result.Pixels is { } pixels)
        {
            run.Require(pixels.Channels != SampleChannels.Bgr, "The pixels are BGR.");
            run.Require(pixels.Data.Length == (long)pixels.Width * pixels.Height * pixels.BytesPerPixel, $"{pixels.Width} x {pixels.Height} pixels are {pixels.Data.Length} bytes.");
        }

        run.Require(result.Jpeg is not { } jpeg || jpeg.Span.StartsWith<byte>([0xFF, 0xD8, 0xFF]), "The JPEG does not begin as one.");
    }

    private async Task ProbeOwnAsync(ConformanceRun<IImageDecoder> run)
    {
        foreach (var bytes in _files.Value)
        {
            var result = await ProbeAsync(run.Capability, run.Write(bytes), bytes, run.Token);
            run.Require(result is { Refusal: null, Info: not null }, $"It answered {result.Refusal?.ToString() ?? "that it is not its own"}.");
            var info = result.Info;
            run.Require(Word().IsMatch(info.Format) && Word().IsMatch(info.Extension), $"'{info.Format}' or '{info.Extension}' is no lower-case word.");
            run.Require(info.MediaType.StartsWith("image/", StringComparison.Ordinal), $"'{info.MediaType}' is not of a picture.");
            run.Require(info is { Width: > 0, Height: > 0 }, $"It is {info.Width} x {info.Height}.");
        }
    }

    private async Task ProbeOthersAsync(ConformanceRun<IImageDecoder> run)
    {
        foreach (var bytes in BrokenFiles.Foreign())
        {
            var result = await run.AnswerAsync("a file of another family", () => ProbeAsync(run.Capability, run.Write(bytes), bytes, run.Token));
            run.Require(result == DecoderProbeResult.NotMine, $"A file that begins with {Convert.ToHexString(bytes.AsSpan(0, Math.Min(8, bytes.Length)))} is told as {result.Info?.Format ?? result.Refusal?.ToString()}.");
        }
    }

    private async Task DecodeAsync(ConformanceRun<IImageDecoder> run)
    {
        foreach (var bytes in _files.Value)
        {
            var file = run.Write(bytes);
            var info = (await ProbeAsync(run.Capability, file, bytes, run.Token)).Info;
            run.Require(info is not null, "It does not tell what a file of its family is.");
            foreach (var (width, height) in new[] { (info.Width, info.Height), (1, 1) })
            {
                var result = await DecodeAsync(run.Capability, file, width, height, run.Token);
                run.Require(result.Refusal is null, $"It refused: {result.Refusal}");
                RequireWellFormed(run, result);
                if (width == info.Width && result is { Pixels: { } pixels, IsPreview: false })
                {
                    var (across, down) = result.Orientation >= 5 ? (pixels.Height, pixels.Width) : (pixels.Width, pixels.Height);
                    run.Require(across == info.Width && down == info.Height, $"A picture of {info.Width} x {info.Height} became {across} x {down}.");
                }
            }
        }
    }

    private async Task LimitAsync(ConformanceRun<IImageDecoder> run)
    {
        foreach (var bytes in _files.Value)
        {
            var result = await run.AnswerAsync("a limit of one pixel", () => run.Capability.DecodeAsync(new DecodePixelsRequest(run.Write(bytes), new ImageLimits(1, 65_500, 1), 4, 4), run.Token).AsTask());
            run.Require(result.Pixels is null, "It decoded a picture though one pixel is allowed.");
        }
    }

    private static async Task MissAsync(ConformanceRun<IImageDecoder> run)
    {
        var result = await run.AnswerAsync("a file that is not there", () => DecodeAsync(run.Capability, new ImageFile(Path.Combine(run.Folder, "gone")), 8, 8, run.Token));
        run.Require(result.Refusal is not null && Code().IsMatch(result.Refusal.Code), $"It answered {result.Refusal?.ToString() ?? "a picture"}.");
    }

    [GeneratedRegex(@"\APH\d{4}\z")]
    private static partial Regex Code();

    [GeneratedRegex(@"\A[a-z0-9]+\z")]
    private static partial Regex Word();
}
