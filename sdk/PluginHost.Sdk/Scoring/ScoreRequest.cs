using PluginHost.Sdk.Library;

namespace PluginHost.Sdk.Scoring;

/// <summary>A batch to score.</summary>
/// <param name="Items">The pictures.</param>
public sealed record ScoreRequest(IReadOnlyList<PictureSample> Items);
