namespace PluginHost.Sdk.Embedding;

/// <summary>Turns pictures, and texts where it can, into vectors that lie near each other where they mean alike. <b>Implemented by plugins.</b> The host batches.</summary>
/// <remarks>
/// Thread safe. <see cref="CapabilityInfo.Embedding"/> says which space the vectors lie in. Each has the length that is declared there, finite numbers, and
/// Euclidean length 1. Vectors are compared only with vectors of the same space and version of it, whichever engine made them.
/// </remarks>
[Contract("embedding.embedder", "PH4471", DescribedBy = typeof(EmbedderAttribute), DeadlineSeconds = 120, RunsInWorker = true)]
public interface IEmbedder
{
    /// <summary>Embeds a batch of pictures.</summary>
    /// <returns>One answer per item, in the same order.</returns>
    ValueTask<EmbedResult> EmbedAsync(EmbedRequest request, CancellationToken cancellationToken);

    /// <summary>Embeds a batch of texts into the space of the pictures. Called only where <see cref="EmbeddingSpace.TakesText"/> is declared.</summary>
    /// <remarks>An engine that takes no texts leaves this as it is: each text is refused (PH4472).</remarks>
    /// <returns>One answer per text, in the same order.</returns>
    ValueTask<EmbedResult> EmbedTextAsync(EmbedTextRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        var refused = new EmbeddedVector([], new Refusal("PH4472", "This engine embeds pictures and no texts.", "Use an engine that takes texts."));
        return ValueTask.FromResult(new EmbedResult([.. request.Texts.Select(_ => refused)]));
    }
}
