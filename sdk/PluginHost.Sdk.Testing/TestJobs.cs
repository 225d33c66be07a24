using PluginHost.Sdk.Jobs;

namespace PluginHost.Sdk.Testing;

/// <summary>The jobs of a test. Nothing runs by itself: <see cref="PluginTestHost.RunJobAsync"/> does what waits.</summary>
public sealed class TestJobs : IJobQueue
{
    private readonly Lock _lock = new();
    private readonly TestClock _clock;
    private readonly PluginId _owner;
    private readonly Dictionary<JobId, (JobRecord Record, string? UniqueKey)> _jobs = [];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal TestJobs(TestClock clock, PluginId owner)
    {
        _clock = clock;
        _owner = owner;
    }

    /// <summary>All jobs, oldest first.</summary>
    public IReadOnlyList<JobRecord> All
    {
        get
        {
            lock (_lock)
            {
                return [.. _jobs.Values.Select(job => job.Record).OrderBy(job => job.Id)];
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask<JobRecord> EnqueueAsync(NewJob job, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(job);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            var waiting = _jobs.Values.FirstOrDefault(known => job.UniqueKey is not null && known.UniqueKey == job.UniqueKey && known.Record.State == JobState.Queued).Record;
            if (waiting is not null)
            {
                return ValueTask.FromResult(waiting);
            }

            var record = new JobRecord(new JobId(_jobs.Count + 1), job.Kind, job.Title, job.Payload, JobState.Queued, job.Priority)
            {
                CreatedAt = _clock.GetUtcNow(),
                MaxAttempts = job.MaxAttempts,
                NotBefore = job.NotBefore,
                Owner = _owner.Value,
            };
            _jobs[record.Id] = (record, job.UniqueKey);
            return ValueTask.FromResult(record);
        }
    }

    /// <inheritdoc/>
    public ValueTask<JobRecord?> GetAsync(JobId id, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Find(id));
    }

    /// <inheritdoc/>
    public void Report(JobId id, JobProgress progress, string? checkpoint = null) => Change(id, job => job with { Progress = progress, Checkpoint = checkpoint ?? job.Checkpoint });

    /// <inheritdoc/>
    public async ValueTask<JobRecord?> WaitAsync(JobId id, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var late = Task.Delay(timeout, _clock, cancellationToken);
        while (true)
        {
            var changed = _changed.Task;
            if (Find(id) is { State: JobState.Succeeded or JobState.Failed or JobState.Cancelled or JobState.Dead } ended)
            {
                return ended;
            }

            if (await Task.WhenAny(changed, late) == late)
            {
                await late;
                return null;
            }
        }
    }

    internal JobRecord Begin(JobId id) =>
        Change(id, job => job with { State = JobState.Running, Attempts = job.Attempts + 1, StartedAt = _clock.GetUtcNow() })
        ?? throw new PluginTestException(TestingCodes.Unknown, $"There is no job {id}.", "Put it into the queue first: host.Jobs.EnqueueAsync.");

    internal JobRecord End(JobId id, JobResult result) => Change(id, job => job with
    {
        State = result.Outcome switch
        {
            JobOutcome.Succeeded => JobState.Succeeded,
            JobOutcome.Failed => JobState.Failed,
            _ => job.Attempts >= job.MaxAttempts && result.Outcome == JobOutcome.Retry ? JobState.Dead : JobState.Queued,
        },
        Error = result.Error,
        FinishedAt = _clock.GetUtcNow(),
    })!;

    private JobRecord? Find(JobId id)
    {
        lock (_lock)
        {
            return _jobs.GetValueOrDefault(id).Record;
        }
    }

    private JobRecord? Change(JobId id, Func<JobRecord, JobRecord> change)
    {
        lock (_lock)
        {
            if (!_jobs.TryGetValue(id, out var job))
            {
                return null;
            }

            _jobs[id] = job with { Record = change(job.Record) };
            var before = _changed;
            _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            before.TrySetResult();
            return _jobs[id].Record;
        }
    }
}
