namespace PluginHost.Sdk.Tagging;

/// <summary>Gives pictures tags with confidence. <b>Implemented by plugins.</b> The host batches.</summary>
/// <remarks>Thread safe. What a person decided about a tag is never overwritten by what a tagger says.</remarks>
[Contract("tagging.tagger", "PH4301", DescribedBy = typeof(TaggerAttribute), DeadlineSeconds = 120, RunsInWorker = true)]
public interface ITagger
{
    /// <summary>Tags a batch.</summary>
    /// <returns>One answer per item, in the same order.</returns>
    ValueTask<TagResult> TagAsync(TagRequest request, CancellationToken cancellationToken);
}
