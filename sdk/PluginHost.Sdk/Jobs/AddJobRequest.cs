namespace PluginHost.Sdk.Jobs;

/// <summary>Adds a job.</summary>
/// <param name="Job">The job.</param>
/// <param name="Now">The time.</param>
public sealed record AddJobRequest(NewJob Job, DateTimeOffset Now);
