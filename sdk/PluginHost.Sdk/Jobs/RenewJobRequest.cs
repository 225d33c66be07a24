namespace PluginHost.Sdk.Jobs;

/// <summary>Renews a lease.</summary>
/// <param name="Id">The job.</param>
/// <param name="Worker">Who holds the lease.</param>
/// <param name="LeaseUntil">When the lease ends unless renewed again.</param>
/// <param name="Progress">How far it is.</param>
/// <param name="Checkpoint">What a later attempt should know; <see langword="null"/> leaves the last one.</param>
public sealed record RenewJobRequest(JobId Id, string Worker, DateTimeOffset LeaseUntil, JobProgress Progress, string? Checkpoint);
