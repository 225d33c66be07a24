using PluginHost.Sdk.Jobs;

namespace PluginHost.Web.Jobs;

/// <summary>What becomes of a job after an attempt.</summary>
internal static class AttemptOutcome
{
    public static EndJobRequest Of(JobAttempt attempt, JobResult result, string worker, JobRunnerOptions options, DateTimeOffset now)
    {
        var job = attempt.Job;
        var (progress, checkpoint) = attempt.Latest;
        var end = new EndJobRequest(job.Id, worker, JobState.Queued, now) { Progress = progress, Checkpoint = checkpoint, Error = result.Error };
        // Done is done, whatever was asked for meanwhile.
        return (result.Outcome, attempt.End) switch
        {
            (JobOutcome.Succeeded, _) => end with { State = JobState.Succeeded, Error = null },
            (_, AttemptEnd.Cancel) => end with { State = JobState.Cancelled, Error = null },
            (_, AttemptEnd.Pause) => end with { State = JobState.Paused, Error = null, ReturnAttempt = true },
            (_, AttemptEnd.Interrupt) => end with { State = JobState.Queued, Error = null, ReturnAttempt = true },
            (JobOutcome.Failed, _) => end with { State = JobState.Failed },
            (JobOutcome.Waiting, _) => end with { NotBefore = now + options.WaitPause, ReturnAttempt = true },
            _ when attempt.Count >= job.MaxAttempts => end with { State = JobState.Dead },
            _ => end with { NotBefore = now + JobBackoff.After(attempt.Count, options) },
        };
    }
}
