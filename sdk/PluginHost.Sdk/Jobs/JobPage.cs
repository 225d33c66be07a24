namespace PluginHost.Sdk.Jobs;

/// <summary>A page of jobs.</summary>
/// <param name="Items">Newest first.</param>
/// <param name="Total">How many there are in all.</param>
public sealed record JobPage(IReadOnlyList<JobRecord> Items, int Total);
