namespace PluginHost.Sdk.Library;

/// <summary>One file of one import.</summary>
/// <param name="Import">The import's job.</param>
/// <param name="Key">Unique within the import, the same when the import is resumed.</param>
public sealed record ImportItemKey(JobId Import, string Key);
