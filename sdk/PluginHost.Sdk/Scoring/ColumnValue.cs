namespace PluginHost.Sdk.Scoring;

/// <summary>One value.</summary>
/// <param name="Column">Name of a declared column.</param>
/// <param name="Value">Finite; clamped to the column's range by the host.</param>
public sealed record ColumnValue(string Column, double Value);
