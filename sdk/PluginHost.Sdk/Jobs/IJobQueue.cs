namespace PluginHost.Sdk.Jobs;

/// <summary>Starts and follows durable jobs. <b>Called by plugins, implemented by the host.</b></summary>
public interface IJobQueue
{
    /// <summary>Puts a job into the queue; durable when it returns.</summary>
    ValueTask<JobRecord> EnqueueAsync(NewJob job, CancellationToken cancellationToken);

    /// <summary>Reads a job.</summary>
    ValueTask<JobRecord?> GetAsync(JobId id, CancellationToken cancellationToken);

    /// <summary>Reports progress from within a handler. Cheap: stored and published at most a few times a second.</summary>
    /// <param name="id">The job.</param>
    /// <param name="progress">How far it is.</param>
    /// <param name="checkpoint">What a later attempt should know; <see langword="null"/> leaves the last one.</param>
    void Report(JobId id, JobProgress progress, string? checkpoint = null);

    /// <summary>Completes when the job has ended, or answers <see langword="null"/> after <paramref name="timeout"/>.</summary>
    ValueTask<JobRecord?> WaitAsync(JobId id, TimeSpan timeout, CancellationToken cancellationToken);
}
