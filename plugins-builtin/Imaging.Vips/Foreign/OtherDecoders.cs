using PluginHost.Plugins.Imaging.Vips.Opening;
using PluginHost.Sdk;
using PluginHost.Sdk.Imaging;

namespace PluginHost.Plugins.Imaging.Vips.Foreign;

/// <summary>The decoders of other plugins, as they are at the moment of the call: they come and go while the host runs.</summary>
internal sealed class OtherDecoders(ICapabilities capabilities)
{
    /// <summary>Asks one after the other until one knows the file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="limits">What to refuse.</param>
    /// <param name="unread">What is known of it.</param>
    /// <param name="refusal">The answer where none knows it.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async ValueTask<FoundDecoder> FindAsync(ImageFile file, ImageLimits limits, UnreadFile unread, Refusal refusal, CancellationToken cancellationToken)
    {
        var request = new DecoderProbeRequest(file, limits, unread.Head);
        foreach (var decoder in capabilities.List<IImageDecoder>().Where(decoder => unread.Kind.Format is not { } format || decoder.Keys.Contains(format.Name)))
        {
            var (info, why) = await ProbeAsync(decoder.Id, request, cancellationToken);
            if (info is { Width: < 1 } or { Height: < 1 })
            {
                return new FoundDecoder(null, null, Refusals.BadDecoder(file, decoder, $"a picture of {info.Width} x {info.Height} pixels"));
            }

            if (info is not null)
            {
                return LimitCheck.Refuse(file, info, limits) is { } tooLarge ? new FoundDecoder(null, null, tooLarge) : new FoundDecoder(decoder.Id, info, null);
            }

            // One that knows the family says more than "there is no decoder", and another one may still read the file.
            refusal = why ?? refusal;
        }

        return new FoundDecoder(null, null, refusal);
    }

    /// <returns>The picture, which holds the decoder until it is disposed; or why there is none.</returns>
    /// <exception cref="DamagedPictureException">The JPEG that the decoder found is damaged.</exception>
    public async ValueTask<ForeignResult> DecodeAsync(CapabilityId decoder, ImageInfo info, DecodePixelsRequest request, CancellationToken cancellationToken)
    {
        ICapabilityLease<IImageDecoder>? lease = null;
        try
        {
            lease = capabilities.Rent<IImageDecoder>(decoder);
            var result = await lease.Capability.DecodeAsync(request, cancellationToken);
            if (result.Refusal is { } refusal)
            {
                return new ForeignResult(null, result, refusal);
            }

            if (ForeignCheck.Problem(result, request.Limits) is { } problem)
            {
                return new ForeignResult(null, result, Refusals.BadDecoder(request.File, lease.Info, problem));
            }

            var picture = ForeignPicture.Open(info, result, lease);
            lease = null;
            return new ForeignResult(picture, result, null);
        }
        catch (PluginFaultException fault)
        {
            return new ForeignResult(null, null, new Refusal(fault.Code, fault.Message));
        }
        finally
        {
            lease?.Dispose();
        }
    }

    private async ValueTask<DecoderProbeResult> ProbeAsync(CapabilityId decoder, DecoderProbeRequest request, CancellationToken cancellationToken)
    {
        try
        {
            using var lease = capabilities.TryRent<IImageDecoder>(decoder);
            return lease is null ? DecoderProbeResult.NotMine : await lease.Capability.ProbeAsync(request, cancellationToken);
        }
        catch (PluginFaultException fault)
        {
            // Its failure is counted where it is rented; here it costs this decoder's answer and not the engine's good name.
            return new DecoderProbeResult(null, new Refusal(fault.Code, fault.Message));
        }
    }
}
