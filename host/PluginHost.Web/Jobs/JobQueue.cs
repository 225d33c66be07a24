using PluginHost.Sdk;
using PluginHost.Sdk.Jobs;

namespace PluginHost.Web.Jobs;

/// <summary>What plugins and endpoints ask of jobs; the rows are the store's.</summary>
internal sealed class JobQueue(RuntimeReference runtime, JobNews news, RunningJobs running, JobRunnerOptions options, TimeProvider time) : IJobQueue
{
    public async ValueTask<JobRecord> EnqueueAsync(NewJob job, CancellationToken cancellationToken)
    {
        using var lease = Store();
        var added = await lease.Capability.AddAsync(new AddJobRequest(job, time.GetUtcNow()), cancellationToken);
        news.Changed(added);
        news.Work();
        return added;
    }

    public async ValueTask<JobRecord?> GetAsync(JobId id, CancellationToken cancellationToken) =>
        (await ListAsync(new ListJobsRequest { Id = id, Limit = 1 }, cancellationToken)).Items.FirstOrDefault();

    public async ValueTask<Sdk.Jobs.JobPage> ListAsync(ListJobsRequest request, CancellationToken cancellationToken)
    {
        using var lease = Store();
        return await lease.Capability.ListAsync(request, cancellationToken);
    }

    public async ValueTask<ControlledJob> ControlAsync(JobId id, JobAction action, CancellationToken cancellationToken)
    {
        using var lease = Store();
        var result = await lease.Capability.ControlAsync(new ControlJobRequest(id, action, time.GetUtcNow()), cancellationToken);
        if (result is { Job: { } job, Refusal: null })
        {
            // A running job of this process hears it now; one of another host with its next heartbeat.
            if (job.Requested is { } requested)
            {
                running.Find(id)?.Stop(requested == JobAction.Cancel ? AttemptEnd.Cancel : AttemptEnd.Pause);
            }
            news.Changed(job);
            news.Work();
        }
        return result;
    }

    public void Report(JobId id, JobProgress progress, string? checkpoint = null) => running.Find(id)?.Report(progress, checkpoint);

    public async ValueTask<JobRecord?> WaitAsync(JobId id, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        try
        {
            while (true)
            {
                var ended = news.End(id);
                var job = await GetAsync(id, cancellationToken);
                if (job is null || JobNews.HasEnded(job))
                {
                    return job;
                }
                var left = timeout - time.GetElapsedTime(began);
                if (left <= TimeSpan.Zero)
                {
                    return null;
                }
                // Another host may end it too, so the store is asked again now and then.
                await Task.WhenAny(ended, Task.Delay(left < options.Poll ? left : options.Poll, time, cancellationToken));
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
        finally
        {
            news.Forget(id);
        }
    }

    private ICapabilityLease<IJobStore> Store() => runtime.RentStore<IJobStore>(ErrorCodes.JobsUnavailable, "job queue");
}
