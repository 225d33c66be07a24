using Microsoft.Extensions.Logging;
using PluginHost.Sdk;
using PluginHost.Sdk.Jobs;
using PluginHost.Web.Errors;
using PluginHost.Web.Metrics;

namespace PluginHost.Web.Jobs;

/// <summary>Runs one attempt: rents the handler, renews the lease while it works, and writes down how it ended.</summary>
internal sealed partial class JobAttemptRunner(
    RuntimeReference runtime, JobNews news, RunningJobs running, JobRunnerOptions options, WebMetrics metrics, TimeProvider time, ILogger<JobAttemptRunner> logger)
{
    /// <summary>This process, as leases name it.</summary>
    public string Worker { get; } = $"{Environment.MachineName}-{Environment.ProcessId}-{Guid.NewGuid():N}";

    public async Task RunAsync(JobRecord job, CancellationToken stopping)
    {
        var info = runtime.Capabilities.List<IJobHandler>().FirstOrDefault(handler => handler.Keys.Contains(job.Kind));
        using var handler = info is null ? null : runtime.Capabilities.TryRent<IJobHandler>(info.Id);
        if (handler is null)
        {
            // Its plugin left between lease and rent: back to the queue, where the job waits for the plugin.
            await EndAsync(new EndJobRequest(job.Id, Worker, JobState.Queued, time.GetUtcNow()) { ReturnAttempt = true, NotBefore = time.GetUtcNow() + options.Poll }, stopping);
            return;
        }
        using var attempt = new JobAttempt(job, handler.Info.Owner, new JobRate(time));
        using var span = JobSpan.Begin(job, attempt.Plugin);
        running.Add(attempt);
        attempt.Rate.Add(job.Progress.Done);
        using var stop = stopping.UnsafeRegister(static state => ((JobAttempt)state!).Stop(AttemptEnd.Interrupt), attempt);
        news.Changed(job);
        var began = time.GetTimestamp();
        metrics.JobBegan(job.Kind, Waited(job));
        using var finished = new CancellationTokenSource();
        var heartbeat = new JobHeartbeat(runtime, news, options, time, Worker).BeatAsync(attempt, finished.Token);
        var result = await CallAsync(handler.Capability, attempt);
        await finished.CancelAsync();
        await heartbeat;

        running.Remove(attempt);
        var outcome = attempt.End == AttemptEnd.None ? result.Outcome.ToString() : attempt.End.ToString();
        metrics.JobEnded(job.Kind, outcome, time.GetElapsedTime(began));
        JobSpan.End(span, outcome);
        if (attempt.End != AttemptEnd.LeaseLost)
        {
            await EndAsync(AttemptOutcome.Of(attempt, result, Worker, options, time.GetUtcNow()), stopping);
        }
    }

    // Of later attempts nobody knows when they were due.
    private TimeSpan? Waited(JobRecord job) =>
        job is { Attempts: <= 1, Checkpoint: null } ? time.GetUtcNow() - (job.NotBefore is { } due && due > job.CreatedAt ? due : job.CreatedAt) : null;

    private async Task<JobResult> CallAsync(IJobHandler handler, JobAttempt attempt)
    {
        var job = attempt.Job;
        try
        {
            var call = handler.RunAsync(new JobRun(job.Id, job.Kind, job.Payload, job.Attempts, job.Checkpoint), attempt.Ending).AsTask();
            await Task.WhenAny(call, Task.Delay(Timeout.InfiniteTimeSpan, attempt.Ending));
            return call.IsCompleted ? await call : await call.WaitAsync(options.StopGrace, time);
        }
        catch (OperationCanceledException) when (attempt.Ending.IsCancellationRequested)
        {
            return JobResult.Retry(new Refusal(ErrorCodes.JobCrashed, "The attempt was ended before it was done."));
        }
        catch (TimeoutException)
        {
            LogStuck(job.Id.Value, job.Kind, attempt.Plugin.Value);
            return JobResult.Retry(new Refusal(ErrorCodes.JobCrashed, $"Plugin {attempt.Plugin} did not let go of the job when told to."));
        }
        catch (PluginFaultException fault)
        {
            if (fault.Code == ErrorCodes.LeaseClosed)
            {
                // The runtime has taken the plugin away under the attempt, which therefore does not count.
                attempt.Stop(AttemptEnd.Interrupt);
            }
            return fault.CausedOutside ? JobResult.Wait(FaultProblem.Describe(fault)) : JobResult.Retry(FaultProblem.Describe(fault));
        }
        catch (Exception error)
        {
            LogCrashed(error, job.Id.Value, job.Kind);
            return JobResult.Retry(new Refusal(ErrorCodes.JobCrashed, $"The handler failed: {error.Message}"));
        }
    }

    // How an attempt ended must be written down, also while the host stops. While that cannot be done, as on a full disk, the job stays held: given out
    // again, what is done would be done twice. Of a host that ends meanwhile, the next one takes the job over.
    private async Task EndAsync(EndJobRequest request, CancellationToken stopping)
    {
        for (var attempt = 1; !await TryEndAsync(request, isFirst: attempt == 1) && !stopping.IsCancellationRequested; attempt++)
        {
            await Task.Delay(options.Poll, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<bool> TryEndAsync(EndJobRequest request, bool isFirst)
    {
        try
        {
            using var store = runtime.RentStore<IJobStore>(ErrorCodes.JobsUnavailable, "job queue");
            var ended = await store.Capability.EndAsync(request, CancellationToken.None);
            if (ended.Job is { } job)
            {
                news.Changed(job);
            }
            return true;
        }
        catch (PluginFaultException fault)
        {
            if (isFirst)
            {
                LogNotEnded(request.Id.Value, fault.Message);
            }
            return false;
        }
    }
}
