using PluginHost.Plugins.Imaging.Vips.Decoding;
using PluginHost.Plugins.Imaging.Vips.Native;
using PluginHost.Plugins.Imaging.Vips.Opening;
using PluginHost.Sdk;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Imaging.Vips;

/// <summary>The engine over libvips. Safe for any number of callers; decodes are let in by cores and memory.</summary>
/// <remarks>A picture whose pixel data is cut off or broken is refused; what a decoder can shrug off becomes a warning.</remarks>
[ImageEngine("builtin.imaging.vips", "libvips", Description = "JPEG, PNG, WebP, GIF, TIFF, AVIF and BMP, with colour management and animation.")]
internal sealed class VipsImageEngine : IImageEngine
{
    private readonly DecodeGate _gate;

    public VipsImageEngine() : this(DecodeGate.ForMachine())
    {
    }

    internal VipsImageEngine(DecodeGate gate)
    {
        VipsLibrary.EnsureStarted();
        _gate = gate;
    }

    public async ValueTask<ProbeResult> ProbeAsync(ProbeRequest request, CancellationToken cancellationToken) =>
        await OnWorker(
            () =>
            {
                var (picture, refusal, _) = PictureOpener.Open(request.File, request.Limits, FailOn.Error);
                using (picture)
                {
                    return new ProbeResult(picture?.Info, refusal);
                }
            },
            cancellationToken);

    public async ValueTask<DecodeResult> DecodeAsync(DecodeRequest request, CancellationToken cancellationToken)
    {
        var strict = await TryDecodeAsync(request, FailOn.Warning, cancellationToken);
        if (strict.Refusal?.Code != Refusals.DamagedCode)
        {
            return strict;
        }

        // Few files come here: the strict decoder objected, a forgiving one may still get every pixel.
        var forgiving = await TryDecodeAsync(request, FailOn.Error, cancellationToken);
        return forgiving.Refusal is null ? forgiving with { Warnings = strict.Warnings } : forgiving with { Warnings = [] };
    }

    private async ValueTask<DecodeResult> TryDecodeAsync(DecodeRequest request, FailOn failOn, CancellationToken cancellationToken)
    {
        var (picture, refusal, complaint) = await OnWorker(() => PictureOpener.Open(request.File, request.Limits, failOn), cancellationToken);
        if (picture is null)
        {
            return new DecodeResult(Info: null, refusal) { Warnings = complaint is null ? [] : [Refusals.Told(request.File, complaint)] };
        }

        using (picture)
        {
            var plan = DecodePlan.For(picture.Info, request);
            using var place = await _gate.EnterAsync(plan.MemoryFor(picture), cancellationToken);
            return await OnWorker(() => Decode(picture, plan, request, cancellationToken), cancellationToken);
        }
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

    /// <summary>The work is native and takes as long as it takes: off the caller's thread it leaves the caller free to give up.</summary>
    private static Task<T> OnWorker<T>(Func<T> work, CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            try
            {
                return work();
            }
            finally
            {
                // libvips keeps buffers per thread, and pool threads come and go.
                VipsApi.ThreadShutdown();
            }
        },
        cancellationToken);
}
