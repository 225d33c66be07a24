namespace PluginHost.Sdk.Imaging;

/// <summary>Reads headers, and turns one decode of a file into any number of encoded outputs and pixel samples. <b>Implemented by plugins.</b></summary>
/// <remarks>Thread safe. A file that cannot be read is a refusal in the result; only faults of the engine throw.</remarks>
[Contract("imaging.engine", "PH4101", DescribedBy = typeof(ImageEngineAttribute), DeadlineSeconds = 120)]
public interface IImageEngine
{
    /// <summary>Reads the header: what it is and how large, without decoding a pixel.</summary>
    ValueTask<ProbeResult> ProbeAsync(ProbeRequest request, CancellationToken cancellationToken);

    /// <summary>Decodes once and makes every output and sample of the request from that decode.</summary>
    ValueTask<DecodeResult> DecodeAsync(DecodeRequest request, CancellationToken cancellationToken);

    /// <summary>Makes the pixels of a description, in one pass over all its steps.</summary>
    /// <remarks>An engine that only decodes leaves this as it is. What a kernel of the description throws is a fault of the call.</remarks>
    ValueTask<RenderResult> RenderAsync(RenderRequest request, CancellationToken cancellationToken) =>
        ValueTask.FromResult(new RenderResult(null, new Refusal("PH4120", "This engine cannot render.", "Switch on an imaging plugin that can.")));
}
