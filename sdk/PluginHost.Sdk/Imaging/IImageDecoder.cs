namespace PluginHost.Sdk.Imaging;

/// <summary>Reads one family of picture formats that the engine cannot read itself. <b>Implemented by plugins.</b></summary>
/// <remarks>
/// Thread safe. The engine asks the decoders that are active at that moment, in order of priority, and makes outputs and samples from
/// what the first one gives that knows the file. A file that cannot be read is a refusal in the result; only faults of the decoder throw.
/// </remarks>
[Contract("imaging.decoder", "PH4110", DescribedBy = typeof(ImageDecoderAttribute), DeadlineSeconds = 110, RunsInWorker = true)]
public interface IImageDecoder
{
    /// <summary>Reads the header: whether the file is of its family, what it is and how large, without decoding a pixel.</summary>
    ValueTask<DecoderProbeResult> ProbeAsync(DecoderProbeRequest request, CancellationToken cancellationToken);

    /// <summary>Gives the picture at the wanted size or larger: as pixels, or as a JPEG that the file holds.</summary>
    ValueTask<DecodePixelsResult> DecodeAsync(DecodePixelsRequest request, CancellationToken cancellationToken);
}
