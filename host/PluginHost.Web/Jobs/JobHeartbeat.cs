using PluginHost.Sdk;
using PluginHost.Sdk.Jobs;

namespace PluginHost.Web.Jobs;

/// <summary>Keeps the lease of a running attempt, and stores and publishes its reports a few times a second at most.</summary>
internal sealed class JobHeartbeat(RuntimeReference runtime, JobNews news, JobRunnerOptions options, TimeProvider time, string worker)
{
    public async Task BeatAsync(JobAttempt attempt, CancellationToken finished)
    {
        var renewed = time.GetTimestamp();
        while (true)
        {
            await Task.Delay(options.ReportEvery, time, finished).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (finished.IsCancellationRequested)
            {
                return;
            }
            var hasNews = attempt.TakeNews();
            if (!hasNews && time.GetElapsedTime(renewed) < options.Lease / 3)
            {
                continue;
            }
            try
            {
                await RenewAsync(attempt, hasNews, finished);
                renewed = time.GetTimestamp();
            }
            catch (PluginFaultException)
            {
                // The store may be reloading; there is time until the lease ends.
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task RenewAsync(JobAttempt attempt, bool hasNews, CancellationToken finished)
    {
        var (progress, checkpoint) = attempt.Latest;
        using var store = runtime.RentStore<IJobStore>(ErrorCodes.JobsUnavailable, "job queue");
        var leased = await store.Capability.RenewAsync(
            new RenewJobRequest(attempt.Job.Id, worker, time.GetUtcNow() + options.Lease, progress, checkpoint), finished);
        if (leased.Job is not { } job)
        {
            attempt.Stop(AttemptEnd.LeaseLost);
            return;
        }
        attempt.Count = job.Attempts;
        if (job.Requested is { } requested)
        {
            attempt.Stop(requested == JobAction.Cancel ? AttemptEnd.Cancel : AttemptEnd.Pause);
        }
        if (hasNews)
        {
            news.Changed(job);
        }
    }
}
