namespace PluginHost.Sdk.Embedding;

/// <summary>Where a picture or a text lies in the space of its engine.</summary>
/// <param name="Values">As many finite numbers as the space has dimensions, of Euclidean length 1; empty where it is refused.</param>
/// <param name="Refusal">Why there is no vector, if there is none.</param>
public sealed record EmbeddedVector(IReadOnlyList<float> Values, Refusal? Refusal = null);
