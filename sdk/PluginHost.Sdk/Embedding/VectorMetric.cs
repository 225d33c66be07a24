namespace PluginHost.Sdk.Embedding;

/// <summary>How two vectors of one space are compared.</summary>
public enum VectorMetric
{
    /// <summary>By the cosine of their angle, -1 to 1: the larger, the more alike. For vectors of length 1 it is their dot product.</summary>
    Cosine,

    /// <summary>By their Euclidean distance, 0 to 2 for vectors of length 1: the smaller, the more alike.</summary>
    Euclidean,
}
