namespace PluginHost.Benchmarks.Report;

/// <summary>What a promise looks at: a ratio or a value.</summary>
/// <param name="Bar">Which promise.</param>
/// <param name="Value">At most its limit, or it is missed.</param>
internal sealed record Judgement(string Bar, double Value);
