using System.Collections.Concurrent;
using PluginHost.Sdk;
using PluginHost.Sdk.Jobs;

namespace PluginHost.Runtime.Tests.Hosting;

internal sealed class RecordingQueue : IJobQueue
{
    public ConcurrentQueue<NewJob> Jobs { get; } = new();

    public ValueTask<JobRecord> EnqueueAsync(NewJob job, CancellationToken cancellationToken)
    {
        Jobs.Enqueue(job);
        return ValueTask.FromResult(new JobRecord(new JobId(Jobs.Count), job.Kind, job.Title, job.Payload, JobState.Queued, job.Priority) { CreatedAt = DateTimeOffset.UnixEpoch, Owner = job.Owner });
    }

    public ValueTask<JobRecord?> GetAsync(JobId id, CancellationToken cancellationToken) => ValueTask.FromResult<JobRecord?>(null);

    public void Report(JobId id, JobProgress progress, string? checkpoint = null)
    {
    }

    public async ValueTask<JobRecord?> WaitAsync(JobId id, TimeSpan timeout, CancellationToken cancellationToken)
    {
        await new TaskCompletionSource().Task;
        return null;
    }
}
