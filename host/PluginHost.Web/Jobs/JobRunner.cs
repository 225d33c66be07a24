using Microsoft.Extensions.Logging;
using PluginHost.Runtime.Lifecycle;
using PluginHost.Sdk;
using PluginHost.Sdk.Jobs;

namespace PluginHost.Web.Jobs;

/// <summary>
/// Works the queue off in two lanes: some workers take interactive jobs only, the others take backfill too when nothing interactive waits.
/// Only kinds that have a handler now are leased, so a job whose plugin is gone simply waits.
/// </summary>
internal sealed partial class JobRunner(
    RuntimeReference runtime, JobAttemptRunner attempts, JobNews news, RunningJobs running, JobRunnerOptions options, TimeProvider time, ILogger<JobRunner> logger)
    : IPluginObserver, IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly SemaphoreSlim _leasing = new(1, 1);
    private Task _workers = Task.CompletedTask;

    public void Start() => _workers = Task.WhenAll(
        Enumerable.Range(0, options.InteractiveWorkers).Select(_ => Task.Run(() => WorkAsync(interactiveOnly: true)))
            .Concat(Enumerable.Range(0, options.BackfillWorkers).Select(_ => Task.Run(() => WorkAsync(interactiveOnly: false)))));

    /// <summary>Ends attempts and gives them back; each handler has a few seconds to leave.</summary>
    public async Task StopAsync()
    {
        await _stopping.CancelAsync();
        foreach (var attempt in running.All)
        {
            attempt.Stop(AttemptEnd.Interrupt);
        }
        await _workers;
    }

    /// <summary>A handler whose plugin is about to go must let go of it, or the unload would wait for the whole job.</summary>
    public void OnChanged(PluginSnapshot plugin)
    {
        if (plugin.State is PluginState.Draining or PluginState.Quarantined or PluginState.Disabled or PluginState.Unloaded)
        {
            Interrupt(plugin.Id);
        }
        else if (plugin.State == PluginState.Active)
        {
            news.Work();
        }
    }

    /// <summary>Ends the attempts that run in a plugin.</summary>
    public void Interrupt(PluginId plugin)
    {
        foreach (var attempt in running.All.Where(attempt => attempt.Plugin == plugin))
        {
            attempt.Stop(AttemptEnd.Interrupt);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stopping.Dispose();
        _leasing.Dispose();
    }

    private async Task WorkAsync(bool interactiveOnly)
    {
        while (!_stopping.IsCancellationRequested)
        {
            var nextWork = news.NextWork;
            try
            {
                if (await LeaseAsync(interactiveOnly) is { } job)
                {
                    await RunAsync(job);
                    continue;
                }
            }
            catch (PluginFaultException fault) when (fault.CausedOutside)
            {
                LogWaiting(fault.Message);
            }
            catch (Exception error) when (!_stopping.IsCancellationRequested)
            {
                LogFailed(error);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            using var waiting = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token);
            await Task.WhenAny(nextWork, Task.Delay(options.Poll, time, waiting.Token));
            await waiting.CancelAsync();
        }
    }

    private async Task RunAsync(JobRecord job)
    {
        try
        {
            await attempts.RunAsync(job, _stopping.Token);
        }
        finally
        {
            running.Release(job.Id);
        }
    }

    private async ValueTask<JobRecord?> LeaseAsync(bool interactiveOnly)
    {
        var kinds = runtime.Capabilities.List<IJobHandler>().SelectMany(handler => handler.Keys).Distinct().ToArray();
        if (kinds.Length == 0)
        {
            return null;
        }
        using var store = runtime.Capabilities.TryRent<IJobStore>();
        if (store is null)
        {
            return null;
        }
        // One at a time: between taking a job and holding it, another worker of this process would be given it too.
        await _leasing.WaitAsync(_stopping.Token);
        try
        {
            var now = time.GetUtcNow();
            var request = new LeaseJobRequest(attempts.Worker, kinds, interactiveOnly, now, now + options.Lease) { Held = running.Held, IsAlone = options.IsAlone };
            var job = (await store.Capability.LeaseAsync(request, _stopping.Token)).Job;
            if (job is not null)
            {
                running.Hold(job.Id);
            }
            return job;
        }
        finally
        {
            _leasing.Release();
        }
    }
}
