namespace PluginHost.Sdk.Embedding;

/// <summary>Describes an <see cref="IEmbedder"/>. Add <see cref="Imaging.SampleAttribute"/> if it looks at pixels.</summary>
/// <param name="id">The capability's id.</param>
/// <param name="name">For people.</param>
public sealed class EmbedderAttribute(string id, string name) : CapabilityAttribute(id, name)
{
    /// <summary>Numbers in a vector, 1 to <see cref="EmbeddingSpace.MaxDimension"/>. Has to be said: without it the build fails.</summary>
    public int Dimension { get; init; }

    /// <summary>Lower-case dotted id of the space: that of the model, where several engines run the same one. Default the capability's id.</summary>
    public string? Space { get; init; }

    /// <summary>Grows when the model is another one, so that old and new vectors are never compared. Default 1.</summary>
    public int SpaceVersion { get; init; } = 1;

    /// <summary>How vectors are compared.</summary>
    public VectorMetric Metric { get; init; }

    /// <summary>Whether <see cref="IEmbedder.EmbedTextAsync"/> answers vectors of the same space.</summary>
    public bool TakesText { get; init; }

    /// <summary>Items that it likes to have in one request, 1 to 1024. Default 16.</summary>
    public int BatchSize { get; init; } = EmbeddingSpace.DefaultBatchSize;
}
