namespace PluginHost.Sdk.Jobs;

/// <summary>Leases the next job.</summary>
/// <param name="Worker">Who, unique per process.</param>
/// <param name="Kinds">Kinds that have a handler now.</param>
/// <param name="InteractiveOnly">Leave backfill alone.</param>
/// <param name="Now">The time.</param>
/// <param name="LeaseUntil">When the lease ends unless renewed.</param>
public sealed record LeaseJobRequest(string Worker, IReadOnlyList<string> Kinds, bool InteractiveOnly, DateTimeOffset Now, DateTimeOffset LeaseUntil);
