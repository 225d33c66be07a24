namespace PluginHost.Sdk.Jobs;

/// <summary>Leases the next job.</summary>
/// <param name="Worker">Who, unique per process.</param>
/// <param name="Kinds">Kinds that have a handler now.</param>
/// <param name="InteractiveOnly">Leave backfill alone.</param>
/// <param name="Now">The time.</param>
/// <param name="LeaseUntil">When the lease ends unless renewed.</param>
public sealed record LeaseJobRequest(string Worker, IReadOnlyList<string> Kinds, bool InteractiveOnly, DateTimeOffset Now, DateTimeOffset LeaseUntil)
{
    /// <summary>Jobs that this worker is at. They are not given again, whatever the clock says of their leases.</summary>
    public IReadOnlyList<JobId> Held { get; init; } = [];

    /// <summary>No other worker uses the store: any other running job was left by a process that is gone, and need not wait for its lease to run out.</summary>
    public bool IsAlone { get; init; }
}
