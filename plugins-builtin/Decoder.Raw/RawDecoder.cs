using PluginHost.Plugins.Decoder.Raw.Formats;
using PluginHost.Plugins.Decoder.Raw.Native;
using PluginHost.Plugins.Decoder.Raw.Previews;
using PluginHost.Sdk;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Decoder.Raw;

/// <summary>Raw files: the JPEG inside that the camera itself made, or a developed picture where that is too small.</summary>
[ImageDecoder("builtin.decoder.raw", "Raw files", Description = "CR2, CR3, NEF, ARW, DNG, RAF, ORF, RW2, PEF, SRW and their like.", Keys = ["raw"])]
internal sealed class RawDecoder(RawLibraryFinder finder) : IImageDecoder
{
    public async ValueTask<DecoderProbeResult> ProbeAsync(DecoderProbeRequest request, CancellationToken cancellationToken) =>
        RawFile.MayBeRaw(request.Head.Span)
            ? await OnWorker(request.File, () => Probe(request), refusal => new DecoderProbeResult(null, refusal), cancellationToken)
            : DecoderProbeResult.NotMine;

    public async ValueTask<DecodePixelsResult> DecodeAsync(DecodePixelsRequest request, CancellationToken cancellationToken) =>
        await OnWorker(request.File, () => Decode(request, cancellationToken), refusal => new DecodePixelsResult(refusal), cancellationToken);

    private DecoderProbeResult Probe(DecoderProbeRequest request)
    {
        using var stream = Open(request.File);
        if (RawFile.Read(stream) is not { } contents)
        {
            return DecoderProbeResult.NotMine;
        }

        if (contents.Size is not var (width, height) || (contents.Largest is null && finder.Find() is null))
        {
            return new DecoderProbeResult(null, RawRefusals.NoPreview(request.File, contents.Kind));
        }

        return new DecoderProbeResult(new ImageInfo(contents.Kind.Format, contents.Kind.MediaType, contents.Kind.Format, width, height) { BitsPerChannel = 16 }, null);
    }

    private DecodePixelsResult Decode(DecodePixelsRequest request, CancellationToken cancellationToken)
    {
        using var stream = Open(request.File);
        if (RawFile.Read(stream) is not { } contents)
        {
            return new DecodePixelsResult(RawRefusals.Damaged(request.File, "it is none any more"));
        }

        var chosen = contents.Choose(request.Width, request.Height);
        if (chosen is var (enough, isEnough) && isEnough)
        {
            return Give(stream, contents, enough);
        }

        var library = finder.Find();
        if (library is null)
        {
            return chosen is var (small, _) ? GiveSmall(stream, request, contents, small) : new DecodePixelsResult(RawRefusals.NoPreview(request.File, contents.Kind));
        }

        try
        {
            return Developer.Develop(library, request, cancellationToken);
        }
        catch (RawException exception) when (!cancellationToken.IsCancellationRequested && chosen is not null)
        {
            return GiveSmall(stream, request, contents, chosen.Value.Preview, RawRefusals.Undeveloped(request.File, exception.Message));
        }
    }

    private static DecodePixelsResult Give(Stream stream, RawContents contents, JpegPlace preview)
    {
        var jpeg = new byte[preview.Length];
        stream.Position = preview.Offset;
        stream.ReadExactly(jpeg);
        return new DecodePixelsResult(Refusal: null) { Jpeg = jpeg, Orientation = contents.Orientation };
    }

    private static DecodePixelsResult GiveSmall(Stream stream, DecodePixelsRequest request, RawContents contents, JpegPlace preview, Refusal? note = null)
    {
        // Where the raw picture's own size is not known, its largest JPEG is the picture.
        var isPreview = contents.Size is var (width, height) && contents.Upright(preview.Header.Width, preview.Header.Height) is var given && (given.Width < width || given.Height < height);
        note ??= isPreview ? RawRefusals.SmallPreview(request.File, preview.Header.Width, preview.Header.Height) : null;
        return Give(stream, contents, preview) with { IsPreview = isPreview, Warnings = note is null ? [] : [note.ToString()] };
    }

    private static FileStream Open(ImageFile file) => new(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1 << 14);

    /// <remarks>A file may be on a slow disk, and developing takes as long as it takes: off the caller's thread.</remarks>
    private static Task<T> OnWorker<T>(ImageFile file, Func<T> work, Func<Refusal, T> refuse, CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            try
            {
                return work();
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or RawException)
            {
                cancellationToken.ThrowIfCancellationRequested();
                return refuse(RawRefusals.Damaged(file, exception.Message.TrimEnd('.').Replace(file.Path, file.Name ?? "it", StringComparison.Ordinal)));
            }
        },
        cancellationToken);
}
