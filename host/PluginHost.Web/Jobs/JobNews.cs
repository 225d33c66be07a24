using System.Collections.Concurrent;
using System.Text.Json;
using PluginHost.Sdk;
using PluginHost.Sdk.Events;
using PluginHost.Sdk.Jobs;
using PluginHost.Web.Events;
using PluginHost.Web.Json;

namespace PluginHost.Web.Jobs;

/// <summary>Tells tabs and waiting plugins how jobs go, and workers that there is something to do.</summary>
internal sealed class JobNews(EventBus events, RunningJobs running)
{
    private readonly ConcurrentDictionary<JobId, TaskCompletionSource> _ends = [];
    private volatile TaskCompletionSource _work = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes at the next <see cref="Work"/>. To be read before the store is asked.</summary>
    public Task NextWork => _work.Task;

    /// <summary>There may be a job to lease.</summary>
    public void Work() => Interlocked.Exchange(ref _work, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    /// <summary>Completes when the job ends in this process. To be read before the store is asked.</summary>
    public Task End(JobId id) => _ends.GetOrAdd(id, static _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    /// <summary>Nobody waits here any more; who does wakes up and asks again.</summary>
    public void Forget(JobId id)
    {
        if (_ends.TryRemove(id, out var end))
        {
            end.TrySetResult();
        }
    }

    public void Changed(JobRecord job)
    {
        events.Publish(new NewEvent(EventNames.JobChanged)
        {
            Ids = [job.Id.Value],
            Data = JsonSerializer.Serialize(Shown(job), WebJson.Default.Job),
        });
        if (HasEnded(job))
        {
            Forget(job.Id);
        }
    }

    public Job Shown(JobRecord job)
    {
        var progress = job.Progress;
        double? rate = null;
        if (job.State == JobState.Running && running.Find(job.Id) is { } attempt)
        {
            progress = attempt.Latest.Progress;
            rate = attempt.Rate.PerSecond(progress);
        }
        double? remaining = rate is { } perSecond && progress.Total is { } total && total >= progress.Done ? Math.Round((total - progress.Done) / perSecond, 1) : null;
        return new Job(
            job.Id.Value, job.Kind, job.Title, job.State, job.Priority, progress, rate, remaining, job.Attempts, job.MaxAttempts,
            job.Error is { } error ? new JobError(error.Code, error.Cure is null ? error.Reason : $"{error.Reason} {error.Cure}") : null,
            job.Owner, job.CreatedAt, job.StartedAt, job.FinishedAt);
    }

    public static bool HasEnded(JobRecord job) => job.State is JobState.Succeeded or JobState.Failed or JobState.Cancelled or JobState.Dead;
}
