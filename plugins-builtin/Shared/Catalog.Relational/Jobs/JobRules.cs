using PluginHost.Sdk;
using PluginHost.Sdk.Jobs;

namespace PluginHost.Plugins.Catalog.Relational.Jobs;

/// <summary>The life of a job as pure functions: what a person may ask in which state, and what an ended or lost attempt leads to.</summary>
internal static class JobRules
{
    /// <summary>No job waits longer than this for its next attempt.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    public static bool HasEnded(JobState state) => state is JobState.Succeeded or JobState.Failed or JobState.Cancelled or JobState.Dead;

    /// <summary>The job after a person's request, or <see langword="null"/> if its state does not allow that.</summary>
    /// <param name="job">The job as it is.</param>
    /// <param name="action">What is asked.</param>
    /// <param name="leased">Whether a host works on it now: then the request waits until that host obeys.</param>
    /// <param name="now">The time.</param>
    public static JobRecord? Control(JobRecord job, JobAction action, bool leased, DateTimeOffset now) => (action, job.State) switch
    {
        (JobAction.Cancel, JobState.Running) when leased => job with { Requested = JobAction.Cancel },
        (JobAction.Cancel, JobState.Queued or JobState.Paused or JobState.Running) => Cancelled(job, now),
        (JobAction.Pause, JobState.Running) when leased && job.Requested is not JobAction.Cancel => job with { Requested = JobAction.Pause },
        (JobAction.Pause, JobState.Queued) => job with { State = JobState.Paused },
        (JobAction.Pause, JobState.Running) when !leased => job with { State = JobState.Paused, Requested = null },
        (JobAction.Resume, JobState.Paused) => job with { State = JobState.Queued, NotBefore = null },
        (JobAction.Resume, JobState.Running) when job.Requested is JobAction.Pause => job with { Requested = null },
        (JobAction.Retry, JobState.Failed or JobState.Dead or JobState.Cancelled) =>
            job with { State = JobState.Queued, Attempts = 0, Error = null, StartedAt = null, FinishedAt = null, NotBefore = null, Requested = null },
        _ => null,
    };

    /// <summary>The job after an attempt. A wish that came while it was ending is not lost: a job that would go on is stopped or held instead.</summary>
    public static JobRecord End(JobRecord job, EndJobRequest request)
    {
        var ended = job with
        {
            State = request.State,
            Error = request.Error,
            NotBefore = request.State == JobState.Queued ? request.NotBefore : null,
            Progress = request.Progress ?? job.Progress,
            Checkpoint = request.Checkpoint ?? job.Checkpoint,
            Attempts = request.ReturnAttempt ? Math.Max(0, job.Attempts - 1) : job.Attempts,
            FinishedAt = HasEnded(request.State) ? request.Now : null,
            Requested = null,
        };
        return (request.State, job.Requested) switch
        {
            (JobState.Queued or JobState.Paused, JobAction.Cancel) => Cancelled(ended, request.Now),
            (JobState.Queued, JobAction.Pause) => ended with { State = JobState.Paused },
            _ => ended,
        };
    }

    /// <summary>
    /// What becomes of a running job whose host went away, or <see langword="null"/> if it is to be run again. A job that takes its process
    /// down with it would otherwise do so for ever.
    /// </summary>
    public static JobRecord? Abandon(JobRecord job, DateTimeOffset now) => job.Requested switch
    {
        JobAction.Cancel => Cancelled(job, now),
        JobAction.Pause => job with { State = JobState.Paused, Requested = null },
        _ when job.Attempts >= job.MaxAttempts => job with
        {
            State = JobState.Dead,
            FinishedAt = now,
            Error = new Refusal(
                "PH6312",
                $"All {job.MaxAttempts} attempts of job {job.Id} ({job.Kind}) were begun and the last one never ended: its process went away.",
                "See the log of that time for the cause, then retry the job."),
        },
        _ => null,
    };

    public static Refusal Refuse(JobRecord job, JobAction action) => new(
        "PH6311",
        $"Job {job.Id} is {Word(job.State)}{(job.Requested is { } requested ? $" and was told to {Word(requested)}" : "")}: '{Word(action)}' is not possible now.",
        action switch
        {
            JobAction.Retry => "Only failed, cancelled and dead jobs can be retried.",
            JobAction.Resume => "Only paused jobs can be resumed.",
            _ => "Only jobs that have not ended can be stopped or held.",
        });

    private static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static JobRecord Cancelled(JobRecord job, DateTimeOffset now) =>
        job with { State = JobState.Cancelled, FinishedAt = now, NotBefore = null, Requested = null };
}
