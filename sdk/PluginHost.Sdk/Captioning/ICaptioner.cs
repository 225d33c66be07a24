namespace PluginHost.Sdk.Captioning;

/// <summary>Says in words what pictures show. <b>Implemented by plugins.</b> The host batches.</summary>
/// <remarks>
/// Thread safe. Prompt, style and length are settings of the plugin. What a person wrote of a picture is never overwritten by what a captioner says;
/// <see cref="CapabilityAttribute.EngineVersion"/> grows when the texts become others, so that earlier ones are made anew.
/// </remarks>
[Contract("captioning.captioner", "PH4321", DescribedBy = typeof(CaptionerAttribute), DeadlineSeconds = 600, RunsInWorker = true)]
public interface ICaptioner
{
    /// <summary>Describes a batch.</summary>
    /// <returns>One answer per item, in the same order.</returns>
    ValueTask<CaptionResult> CaptionAsync(CaptionRequest request, CancellationToken cancellationToken);
}
