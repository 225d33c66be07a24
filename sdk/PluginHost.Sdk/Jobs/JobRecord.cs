namespace PluginHost.Sdk.Jobs;

/// <summary>A job as the store keeps it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Title">For people.</param>
/// <param name="Payload">JSON for the handler.</param>
/// <param name="State">Where it is.</param>
/// <param name="Priority">Before or after others.</param>
public sealed record JobRecord(JobId Id, string Kind, string Title, string Payload, JobState State, JobPriority Priority)
{
    /// <summary>How far it is.</summary>
    public JobProgress Progress { get; init; } = new(0, null, "");

    /// <summary>What the last attempt left.</summary>
    public string? Checkpoint { get; init; }

    /// <summary>Attempts begun.</summary>
    public int Attempts { get; init; }

    /// <summary>Attempts before it is dead.</summary>
    public int MaxAttempts { get; init; } = 5;

    /// <summary>Why the last attempt failed.</summary>
    public Refusal? Error { get; init; }

    /// <summary>Which plugin asked for it.</summary>
    public string Owner { get; init; } = "";

    /// <summary>When it was put into the queue.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the first attempt began.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>Not before this time.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>A person wants it stopped: <see cref="JobAction.Cancel"/> or <see cref="JobAction.Pause"/>.</summary>
    public JobAction? Requested { get; init; }
}
