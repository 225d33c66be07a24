namespace PluginHost.Sdk.Scoring;

/// <summary>The scores of a batch.</summary>
/// <param name="Items">In the order of the request.</param>
public sealed record ScoreResult(IReadOnlyList<PictureScores> Items);
