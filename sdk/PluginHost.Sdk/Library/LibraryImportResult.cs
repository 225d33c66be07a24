namespace PluginHost.Sdk.Library;

/// <summary>The import's job, or why there is none.</summary>
/// <param name="Job">The job.</param>
/// <param name="Refusal">Why there is none.</param>
public sealed record LibraryImportResult(JobId? Job, Refusal? Refusal = null);
