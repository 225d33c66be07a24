namespace PluginHost.Sdk.Jobs;

/// <summary>Ends an attempt.</summary>
/// <param name="Id">The job.</param>
/// <param name="Worker">Who holds the lease.</param>
/// <param name="State">The new state; <see cref="JobState.Queued"/> for another attempt.</param>
/// <param name="Now">The time.</param>
public sealed record EndJobRequest(JobId Id, string Worker, JobState State, DateTimeOffset Now)
{
    /// <summary>Why it failed.</summary>
    public Refusal? Error { get; init; }

    /// <summary>When to try again.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>How far it got.</summary>
    public JobProgress? Progress { get; init; }

    /// <summary>What a later attempt should know; <see langword="null"/> leaves the last one.</summary>
    public string? Checkpoint { get; init; }

    /// <summary>The attempt does not count: the host is stopping.</summary>
    public bool ReturnAttempt { get; init; }
}
