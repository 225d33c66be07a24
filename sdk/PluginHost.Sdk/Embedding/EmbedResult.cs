namespace PluginHost.Sdk.Embedding;

/// <summary>The vectors of a batch.</summary>
/// <param name="Items">In the order of the request.</param>
public sealed record EmbedResult(IReadOnlyList<EmbeddedVector> Items);
