using PluginHost.Plugins.Imaging.Vips.Decoding;
using PluginHost.Plugins.Imaging.Vips.Foreign;
using PluginHost.Plugins.Imaging.Vips.Formats;
using PluginHost.Plugins.Imaging.Vips.Native;
using PluginHost.Plugins.Imaging.Vips.Opening;
using PluginHost.Plugins.Imaging.Vips.Rendering;
using PluginHost.Sdk;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Imaging.Vips;

/// <summary>The engine over libvips. Safe for any number of callers; decodes are let in by cores and memory.</summary>
/// <remarks>A picture whose pixel data is cut off or broken is refused; what a decoder can shrug off becomes a warning.</remarks>
[ImageEngine("builtin.imaging.vips", "libvips", Description = "JPEG, PNG, WebP, GIF, TIFF, AVIF and BMP, with colour management and animation.")]
internal sealed class VipsImageEngine : IImageEngine
{
    private readonly DecodeGate _gate;
    private readonly OtherDecoders? _others;
    private readonly Renderer _renderer;

    public VipsImageEngine(ICapabilities capabilities) : this(DecodeGate.ForMachine(), new OtherDecoders(capabilities))
    {
    }

    internal VipsImageEngine(DecodeGate? gate = null, OtherDecoders? others = null)
    {
        VipsLibrary.EnsureStarted();
        (_gate, _others) = (gate ?? DecodeGate.ForMachine(), others);
        _renderer = new Renderer(_gate, _others);
    }

    public async ValueTask<ProbeResult> ProbeAsync(ProbeRequest request, CancellationToken cancellationToken)
    {
        var (picture, refusal, _, unread) = await VipsWorker.RunAsync(() => PictureOpener.Open(request.File, request.Limits, FailOn.Error), cancellationToken);
        using (picture)
        {
            if (unread is null || _others is null)
            {
                return new ProbeResult(picture?.Info, refusal);
            }
        }

        var found = await _others.FindAsync(request.File, request.Limits, unread, refusal!, cancellationToken);
        return new ProbeResult(found.Info, found.Refusal);
    }

    public async ValueTask<DecodeResult> DecodeAsync(DecodeRequest request, CancellationToken cancellationToken)
    {
        var (strict, unread) = await TryDecodeAsync(request, FailOn.Warning, cancellationToken);
        if (unread is not null && _others is not null)
        {
            return await DecodeForeignAsync(_others, request, unread, strict.Refusal!, cancellationToken);
        }

        if (strict.Refusal?.Code != Refusals.DamagedCode)
        {
            return strict;
        }

        // Few files come here: the strict decoder objected, a forgiving one may still get every pixel.
        var (forgiving, _) = await TryDecodeAsync(request, FailOn.Error, cancellationToken);
        return forgiving.Refusal is null ? forgiving with { Warnings = strict.Warnings } : forgiving with { Warnings = [] };
    }

    public ValueTask<RenderResult> RenderAsync(RenderRequest request, CancellationToken cancellationToken) => _renderer.RenderAsync(request, cancellationToken);

    private async ValueTask<(DecodeResult Result, UnreadFile? Unread)> TryDecodeAsync(DecodeRequest request, FailOn failOn, CancellationToken cancellationToken)
    {
        var (picture, refusal, complaint, unread) = await VipsWorker.RunAsync(() => PictureOpener.Open(request.File, request.Limits, failOn), cancellationToken);
        if (picture is null)
        {
            return (new DecodeResult(Info: null, refusal) { Warnings = complaint is null ? [] : [Refusals.Told(request.File, complaint)] }, unread);
        }

        using (picture)
        {
            var plan = DecodePlan.For(picture.Info, request);
            using var place = await _gate.EnterAsync(plan.MemoryFor(picture), cancellationToken);
            return (await VipsWorker.RunAsync(() => Decode(picture, plan, request, cancellationToken), cancellationToken), null);
        }
    }

    private async ValueTask<DecodeResult> DecodeForeignAsync(OtherDecoders others, DecodeRequest request, UnreadFile unread, Refusal refusal, CancellationToken cancellationToken)
    {
        var found = await others.FindAsync(request.File, request.Limits, unread, refusal, cancellationToken);
        if (found.Info is not { } info)
        {
            return new DecodeResult(null, found.Refusal);
        }

        var wanted = DecodePlan.For(info, request).Base;
        using var place = await _gate.EnterAsync(DecodePlan.MemoryForForeign(info, wanted), cancellationToken);
        try
        {
            var asked = new DecodePixelsRequest(request.File, request.Limits, wanted.Width, wanted.Height);
            var (picture, answer, why) = await others.DecodeAsync(found.Decoder!.Value, info, asked, cancellationToken);
            using (picture)
            {
                return picture is null
                    ? new DecodeResult(info, why) { Warnings = answer?.Warnings ?? [] }
                    : await MakeAsync(picture, info, answer!, request, cancellationToken);
            }
        }
        catch (DamagedPictureException exception)
        {
            return new DecodeResult(info, Refusals.Damaged(request.File, PictureFormats.Jpeg with { Title = "a picture with an embedded JPEG" }, exception.Reason));
        }
    }

    private static async Task<DecodeResult> MakeAsync(ForeignPicture picture, ImageInfo info, DecodePixelsResult answer, DecodeRequest request, CancellationToken cancellationToken)
    {
        if (LimitCheck.Refuse(request.File, picture.Info, request.Limits) is { } tooLarge)
        {
            return new DecodeResult(info, tooLarge);
        }

        var result = await VipsWorker.RunAsync(() => Decode(picture, DecodePlan.For(picture.Info, request), request, cancellationToken), cancellationToken);
        return result with { Info = info, IsPreview = answer.IsPreview, Warnings = [.. answer.Warnings, .. result.Warnings] };
    }

    private static DecodeResult Decode(OpenedPicture picture, DecodePlan plan, DecodeRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return PictureDecoder.Decode(picture, plan, request, cancellationToken);
        }
        catch (DamagedPictureException exception)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return new DecodeResult(picture.Info, Refusals.Damaged(request.File, picture.Format, exception.Reason)) { Warnings = [Refusals.Told(request.File, exception.Reason)] };
        }
    }
}
