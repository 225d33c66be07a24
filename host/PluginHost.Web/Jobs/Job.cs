using PluginHost.Sdk.Jobs;

namespace PluginHost.Web.Jobs;

/// <summary>A job as clients see it.</summary>
internal sealed record Job(
    long Id,
    string Kind,
    string Title,
    JobState State,
    JobPriority Priority,
    JobProgress Progress,
    double? RatePerSecond,
    double? RemainingSeconds,
    int Attempts,
    int MaxAttempts,
    JobError? Error,
    string Owner,
    DateTimeOffset CreatedAt,
    DateTimeOffset? StartedAt,
    DateTimeOffset? FinishedAt);
