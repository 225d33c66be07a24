namespace PluginHost.Sdk.Jobs;

/// <summary>One attempt at a job.</summary>
/// <param name="Id">The job.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Payload">Its JSON.</param>
/// <param name="Attempt">1 for the first.</param>
/// <param name="Checkpoint">What the last attempt left, if it left anything.</param>
public sealed record JobRun(JobId Id, string Kind, string Payload, int Attempt, string? Checkpoint);
