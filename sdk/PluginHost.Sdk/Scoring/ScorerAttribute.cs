namespace PluginHost.Sdk.Scoring;

/// <summary>Describes an <see cref="IScorer"/>. Its columns are <see cref="ScoreColumnAttribute"/>s on the same class.</summary>
/// <param name="id">The capability's id; its columns are called <c>id.column</c>.</param>
/// <param name="name">For people.</param>
public sealed class ScorerAttribute(string id, string name) : CapabilityAttribute(id, name);
