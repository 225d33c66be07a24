namespace PluginHost.Runtime.Manifests;

/// <summary>The space that the vectors of an embedder lie in.</summary>
/// <param name="Space">Id of the space.</param>
/// <param name="Version">Of the space.</param>
/// <param name="Dimension">Numbers in a vector.</param>
/// <param name="Metric">Name of a <c>VectorMetric</c>, camelCase.</param>
/// <param name="TakesText">Whether texts have vectors too.</param>
/// <param name="BatchSize">Items that it likes to have at once.</param>
public sealed record ManifestEmbedding(string Space, int Version, int Dimension, string Metric, bool TakesText, int BatchSize);
