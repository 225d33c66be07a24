namespace PluginHost.Sdk.Library;

/// <summary>Reads an import.</summary>
/// <param name="Import">Which.</param>
/// <param name="Outcomes">Which files to list; empty for all.</param>
/// <param name="Offset">First file to list.</param>
/// <param name="Limit">How many to list, 0 to 100,000.</param>
public sealed record ReadImportRequest(JobId Import, IReadOnlyList<ImportOutcome> Outcomes, int Offset, int Limit);
