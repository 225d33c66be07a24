namespace PluginHost.Sdk.Scoring;

/// <summary>The scores of one picture.</summary>
/// <param name="Values">Columns without a value are left out.</param>
/// <param name="Refusal">Why this picture could not be scored, if it could not.</param>
public sealed record PictureScores(IReadOnlyList<ColumnValue> Values, Refusal? Refusal = null);
