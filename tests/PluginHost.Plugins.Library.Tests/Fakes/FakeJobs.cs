using System.Collections.Concurrent;
using PluginHost.Sdk;
using PluginHost.Sdk.Jobs;

namespace PluginHost.Plugins.Library.Tests.Fakes;

/// <summary>Runs jobs at once, one attempt each, and keeps them as a store does.</summary>
internal sealed class FakeJobs(FakeCapabilities capabilities, FakeClock clock) : IJobQueue, IJobStore
{
    private readonly ConcurrentDictionary<long, JobRecord> _jobs = new();
    private readonly ConcurrentDictionary<long, (Task Attempt, CancellationTokenSource Stop)> _attempts = new();
    private long _lastId;

    public IReadOnlyList<JobRecord> All => [.. _jobs.Values.OrderBy(job => job.Id)];

    /// <summary>Jobs wait until <see cref="RunAsync"/>.</summary>
    public bool IsPaused { get; set; }

    public ValueTask<JobRecord> EnqueueAsync(NewJob job, CancellationToken cancellationToken)
    {
        if (job.UniqueKey is not null && All.FirstOrDefault(known => known.Kind == job.Kind && known.State == JobState.Queued) is { } queued)
        {
            return ValueTask.FromResult(queued);
        }

        var record = new JobRecord(new JobId(Interlocked.Increment(ref _lastId)), job.Kind, job.Title, job.Payload, JobState.Queued, job.Priority) { CreatedAt = clock.Now };
        _jobs[record.Id.Value] = record;
        if (!IsPaused)
        {
            Begin(record.Id);
        }

        return ValueTask.FromResult(record);
    }

    public ValueTask<JobRecord?> GetAsync(JobId id, CancellationToken cancellationToken) => ValueTask.FromResult(_jobs.GetValueOrDefault(id.Value));

    public void Report(JobId id, JobProgress progress, string? checkpoint = null) => Update(id, job => job with { Progress = progress });

    public async ValueTask<JobRecord?> WaitAsync(JobId id, TimeSpan timeout, CancellationToken cancellationToken)
    {
        try
        {
            await _attempts[id.Value].Attempt.WaitAsync(timeout, cancellationToken);
            return _jobs[id.Value];
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    /// <summary>Runs an attempt to its end.</summary>
    public async Task<JobRecord> RunAsync(JobId id)
    {
        await Begin(id);
        return _jobs[id.Value];
    }

    /// <summary>Waits until nothing runs any more.</summary>
    public async Task SettleAsync()
    {
        foreach (var (attempt, _) in _attempts.Values)
        {
            await attempt.WaitAsync(TimeSpan.FromMinutes(5));
        }
    }

    /// <summary>Ends the running attempt: by a person's cancel, or as a stop of the host does.</summary>
    public async Task StopAsync(JobId id, JobAction? requested)
    {
        Update(id, job => job with { Requested = requested });
        var (attempt, stop) = _attempts[id.Value];
        await stop.CancelAsync();
        await attempt.WaitAsync(TimeSpan.FromSeconds(30));
    }

    private Task Begin(JobId id)
    {
        var stop = new CancellationTokenSource();
        Update(id, job => job with { State = JobState.Running, StartedAt = clock.Now, Attempts = job.Attempts + 1 });
        var attempt = Task.Run(() => AttemptAsync(_jobs[id.Value], stop.Token));
        _attempts[id.Value] = (attempt, stop);
        return attempt;
    }

    private async Task AttemptAsync(JobRecord job, CancellationToken cancellationToken)
    {
        try
        {
            var handler = capabilities.List<IJobHandler>().First(info => info.Keys.Contains(job.Kind));
            using var lease = capabilities.Rent<IJobHandler>(handler.Id);
            var result = await lease.Capability.RunAsync(new JobRun(job.Id, job.Kind, job.Payload, job.Attempts, null), cancellationToken);
            Update(job.Id, known => known with
            {
                State = result.Outcome switch { JobOutcome.Succeeded => JobState.Succeeded, JobOutcome.Failed => JobState.Failed, _ => JobState.Queued },
                Error = result.Error,
                FinishedAt = clock.Now,
            });
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Update(job.Id, known => known with { State = known.Requested == JobAction.Cancel ? JobState.Cancelled : JobState.Queued });
        }
        catch (Exception error)
        {
            Update(job.Id, known => known with { State = JobState.Dead, Error = new Refusal("PH1405", error.ToString()) });
        }
    }

    private void Update(JobId id, Func<JobRecord, JobRecord> change) => _jobs.AddOrUpdate(id.Value, _ => throw new KeyNotFoundException(), (_, job) => change(job));

    ValueTask<JobRecord> IJobStore.AddAsync(AddJobRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    ValueTask<LeasedJob> IJobStore.LeaseAsync(LeaseJobRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    ValueTask<LeasedJob> IJobStore.RenewAsync(RenewJobRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    ValueTask<LeasedJob> IJobStore.EndAsync(EndJobRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    ValueTask<ControlledJob> IJobStore.ControlAsync(ControlJobRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    ValueTask<JobPage> IJobStore.ListAsync(ListJobsRequest request, CancellationToken cancellationToken)
    {
        var found = All.Where(job => (request.Kind is null || job.Kind == request.Kind) && (request.States.Count == 0 || request.States.Contains(job.State))).ToArray();
        return ValueTask.FromResult(new JobPage([.. found.Skip(request.Offset).Take(request.Limit)], found.Length));
    }
}
