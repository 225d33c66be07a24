namespace PluginHost.Sdk.Jobs;

/// <summary>A job to do.</summary>
/// <param name="Kind">Lower-case dotted; an <see cref="IJobHandler"/> lists it in its keys.</param>
/// <param name="Title">For people.</param>
/// <param name="Payload">JSON for the handler.</param>
public sealed record NewJob(string Kind, string Title, string Payload)
{
    /// <summary>Before or after others.</summary>
    public JobPriority Priority { get; init; } = JobPriority.Interactive;

    /// <summary>Attempts before it goes to the dead letters.</summary>
    public int MaxAttempts { get; init; } = 5;

    /// <summary>Not before this time.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>While a queued job has the same key, that one is answered instead of a new one.</summary>
    public string? UniqueKey { get; init; }

    /// <summary>Which plugin asked; set by the host.</summary>
    public string Owner { get; init; } = "";
}
