namespace PluginHost.Sdk.Embedding;

/// <summary>The space that the vectors of an <see cref="IEmbedder"/> lie in, known without running it.</summary>
/// <param name="Id">Lower-case dotted id: that of the model, where several engines run the same one.</param>
/// <param name="Version">Grows when the model is another one. Vectors of different ids or versions are never compared.</param>
/// <param name="Dimension">Numbers in a vector, 1 to <see cref="MaxDimension"/>.</param>
public sealed record EmbeddingSpace(string Id, int Version, int Dimension)
{
    /// <summary>The most numbers in a vector.</summary>
    public const int MaxDimension = 16_384;

    /// <summary>The most items in one request.</summary>
    public const int MaxBatchSize = 1024;

    internal const int DefaultBatchSize = 16;

    /// <summary>How vectors are compared.</summary>
    public VectorMetric Metric { get; init; }

    /// <summary>Whether <see cref="IEmbedder.EmbedTextAsync"/> answers vectors of this space.</summary>
    public bool TakesText { get; init; }

    /// <summary>Items that the engine likes to have in one request, 1 to <see cref="MaxBatchSize"/>. Default 16.</summary>
    public int BatchSize { get; init; } = DefaultBatchSize;
}
