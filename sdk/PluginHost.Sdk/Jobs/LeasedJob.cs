namespace PluginHost.Sdk.Jobs;

/// <summary>A job under lease, or nothing.</summary>
/// <param name="Job">The job.</param>
public sealed record LeasedJob(JobRecord? Job);
