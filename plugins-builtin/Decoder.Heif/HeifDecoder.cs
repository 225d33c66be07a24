using PluginHost.Plugins.Decoder.Heif.Boxes;
using PluginHost.Plugins.Decoder.Heif.Native;
using PluginHost.Plugins.Decoder.Heif.Reading;
using PluginHost.Sdk;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Settings;

namespace PluginHost.Plugins.Decoder.Heif;

/// <summary>HEIC and its relatives by libheif; by the JPEG inside, where there is one and no libheif.</summary>
[ImageDecoder("builtin.decoder.heif", "libheif", Description = "HEIC and other HEIF pictures, with the system's libheif.", Keys = ["heic"])]
internal sealed class HeifDecoder : IImageDecoder, IDisposable
{
    private readonly HeifLibraryFinder _finder;
    private readonly SemaphoreSlim _places = new(Environment.ProcessorCount);
    private readonly IDisposable _watch;

    public HeifDecoder(HeifLibraryFinder finder, ISettings<HeifDecoderSettings> settings)
    {
        _finder = finder;
        // So that the list of plugins tells at once what is missing.
        _finder.Find();
        _watch = settings.OnChange(_ => _finder.Find());
    }

    public async ValueTask<DecoderProbeResult> ProbeAsync(DecoderProbeRequest request, CancellationToken cancellationToken) =>
        HeifBrands.Identify(request.Head.Span) is { } kind
            ? await OnWorker(request.File, () => Probe(request, kind, cancellationToken), refusal => new DecoderProbeResult(null, refusal), cancellationToken)
            : DecoderProbeResult.NotMine;

    public async ValueTask<DecodePixelsResult> DecodeAsync(DecodePixelsRequest request, CancellationToken cancellationToken) =>
        await OnWorker(request.File, () => Decode(request, cancellationToken), refusal => new DecodePixelsResult(refusal), cancellationToken);

    public void Dispose()
    {
        _watch.Dispose();
    }

    private DecoderProbeResult Probe(DecoderProbeRequest request, HeifKind kind, CancellationToken cancellationToken)
    {
        var (library, missing) = _finder.Find();
        if (library is null)
        {
            return EmbeddedPreview.Find(request.File.Path) is { } preview
                ? new DecoderProbeResult(kind.ToInfo(preview.Width, preview.Height), null)
                : new DecoderProbeResult(null, missing);
        }

        using var file = HeifFile.Open(library, request.File.Path, request.Limits, cancellationToken);
        return new DecoderProbeResult(
            kind.ToInfo(file.Width, file.Height) with { Frames = file.Pictures, BitsPerChannel = file.BitsPerChannel, HasAlpha = file.HasAlpha, HasColourProfile = file.HasProfile },
            null);
    }

    private DecodePixelsResult Decode(DecodePixelsRequest request, CancellationToken cancellationToken)
    {
        var (library, missing) = _finder.Find();
        if (library is null)
        {
            return EmbeddedPreview.Find(request.File.Path) is { } preview
                ? preview.ToResult(request, HeifRefusals.ShownByPreview(request.File, missing!))
                : new DecodePixelsResult(missing);
        }

        using var file = HeifFile.Open(library, request.File.Path, request.Limits, cancellationToken);
        if (Math.Max(file.Width, file.Height) > request.Limits.MaxEdge || (long)file.Width * file.Height > request.Limits.MaxPixels)
        {
            return new DecodePixelsResult(HeifRefusals.TooLarge(request.File, file.Width, file.Height));
        }

        using var picture = file.Choose(request.Width, request.Height);
        var result = picture.Decode(request.Limits.MaxPixels);
        file.ThrowIfBroken();
        return result;
    }

    /// <remarks>A caller that gives up goes at once; its place is free when libheif has noticed too, so that what is given up cannot pile up.</remarks>
    private async Task<T> OnWorker<T>(ImageFile file, Func<T> work, Func<Refusal, T> refuse, CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        var running = Task.Run(
            () =>
            {
                try
                {
                    return work();
                }
                catch (Exception exception) when (exception is HeifException or IOException or UnauthorizedAccessException)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    return refuse(HeifRefusals.Damaged(file, exception.Message.Replace(file.Path, file.Name ?? "it", StringComparison.Ordinal)));
                }
                finally
                {
                    _places.Release();
                }
            },
            CancellationToken.None);
        return await running.WaitAsync(cancellationToken);
    }
}
