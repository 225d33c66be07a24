namespace PluginHost.Sdk.Jobs;

/// <summary>Does what a person asked.</summary>
/// <param name="Id">The job.</param>
/// <param name="Action">What.</param>
/// <param name="Now">The time.</param>
public sealed record ControlJobRequest(JobId Id, JobAction Action, DateTimeOffset Now);
