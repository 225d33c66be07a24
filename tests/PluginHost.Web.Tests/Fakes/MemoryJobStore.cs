using PluginHost.Sdk;
using PluginHost.Sdk.Jobs;

namespace PluginHost.Web.Tests.Fakes;

/// <summary>Rows with leases in memory, with the rules of the contract.</summary>
internal sealed class MemoryJobStore : IJobStore
{
    private readonly Lock _gate = new();
    private readonly List<Row> _rows = [];

    /// <summary>Leases a job as another host would that then dies.</summary>
    public void LeaseAsDeadHost(JobId id, DateTimeOffset leaseUntil)
    {
        lock (_gate)
        {
            var row = _rows.Single(candidate => candidate.Job.Id == id);
            row.Job = row.Job with { State = JobState.Running, Attempts = 1 };
            row.Worker = "dead-host";
            row.LeaseUntil = leaseUntil;
        }
    }

    /// <summary>What writing down an end fails with.</summary>
    public PluginFaultException? EndFault { get; set; }

    public string? WorkerOf(JobId id)
    {
        lock (_gate)
        {
            return _rows.Single(row => row.Job.Id == id).Worker;
        }
    }

    /// <summary>Gives a running job to another host, as after a lease that ran out.</summary>
    public void Steal(JobId id)
    {
        lock (_gate)
        {
            _rows.Single(row => row.Job.Id == id).Worker = "thief";
        }
    }

    public ValueTask<JobRecord> AddAsync(AddJobRequest request, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var wanted = request.Job;
            if (wanted.UniqueKey is { } key && _rows.Find(row => row.Key == key && row.Job.State == JobState.Queued) is { } queued)
            {
                return ValueTask.FromResult(queued.Job);
            }
            var job = new JobRecord(new JobId(_rows.Count + 1), wanted.Kind, wanted.Title, wanted.Payload, JobState.Queued, wanted.Priority)
            {
                MaxAttempts = wanted.MaxAttempts,
                NotBefore = wanted.NotBefore,
                Owner = wanted.Owner,
                CreatedAt = request.Now,
            };
            _rows.Add(new Row { Job = job, Key = wanted.UniqueKey });
            return ValueTask.FromResult(job);
        }
    }

    public ValueTask<LeasedJob> LeaseAsync(LeaseJobRequest request, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var row = _rows
                .Where(candidate => request.Kinds.Contains(candidate.Job.Kind)
                    && (!request.InteractiveOnly || candidate.Job.Priority == JobPriority.Interactive)
                    && ((candidate.Job.State == JobState.Queued && (candidate.Job.NotBefore is null || candidate.Job.NotBefore <= request.Now))
                        || (candidate.Job.State == JobState.Running && !request.Held.Contains(candidate.Job.Id) && (request.IsAlone || candidate.LeaseUntil <= request.Now))))
                .OrderBy(candidate => candidate.Job.Priority).ThenBy(candidate => candidate.Job.Id).FirstOrDefault();
            if (row is null)
            {
                return ValueTask.FromResult(new LeasedJob(null));
            }
            row.Worker = request.Worker;
            row.LeaseUntil = request.LeaseUntil;
            row.Job = row.Job with { State = JobState.Running, Attempts = row.Job.Attempts + 1, StartedAt = row.Job.StartedAt ?? request.Now, Requested = null, NotBefore = null };
            return ValueTask.FromResult(new LeasedJob(row.Job));
        }
    }

    public ValueTask<LeasedJob> RenewAsync(RenewJobRequest request, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (Held(request.Id, request.Worker) is not { } row)
            {
                return ValueTask.FromResult(new LeasedJob(null));
            }
            row.LeaseUntil = request.LeaseUntil;
            row.Job = row.Job with { Progress = request.Progress, Checkpoint = request.Checkpoint ?? row.Job.Checkpoint };
            return ValueTask.FromResult(new LeasedJob(row.Job));
        }
    }

    public ValueTask<LeasedJob> EndAsync(EndJobRequest request, CancellationToken cancellationToken)
    {
        if (EndFault is { } fault)
        {
            throw fault;
        }
        lock (_gate)
        {
            if (Held(request.Id, request.Worker) is not { } row)
            {
                return ValueTask.FromResult(new LeasedJob(null));
            }
            var isOver = request.State is JobState.Succeeded or JobState.Failed or JobState.Cancelled or JobState.Dead;
            row.Worker = null;
            row.Job = row.Job with
            {
                State = request.State,
                Error = request.Error,
                NotBefore = request.NotBefore,
                Progress = request.Progress ?? row.Job.Progress,
                Checkpoint = request.Checkpoint ?? row.Job.Checkpoint,
                Attempts = row.Job.Attempts - (request.ReturnAttempt ? 1 : 0),
                FinishedAt = isOver ? request.Now : null,
                Requested = null,
            };
            return ValueTask.FromResult(new LeasedJob(row.Job));
        }
    }

    public ValueTask<ControlledJob> ControlAsync(ControlJobRequest request, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_rows.Find(candidate => candidate.Job.Id == request.Id) is not { } row)
            {
                return ValueTask.FromResult(new ControlledJob(null));
            }
            JobRecord? changed = (request.Action, row.Job.State) switch
            {
                (JobAction.Cancel or JobAction.Pause, JobState.Running) => row.Job with { Requested = request.Action },
                (JobAction.Cancel, JobState.Queued or JobState.Paused) => row.Job with { State = JobState.Cancelled, FinishedAt = request.Now },
                (JobAction.Pause, JobState.Queued) => row.Job with { State = JobState.Paused },
                (JobAction.Resume, JobState.Paused) => row.Job with { State = JobState.Queued },
                (JobAction.Retry, JobState.Dead or JobState.Failed or JobState.Cancelled) => row.Job with { State = JobState.Queued, Attempts = 0, Error = null, FinishedAt = null },
                _ => null,
            };
            row.Job = changed ?? row.Job;
            return ValueTask.FromResult(new ControlledJob(row.Job, changed is null ? new Refusal("PH6311", $"A job that is {row.Job.State} does not take that.") : null));
        }
    }

    public ValueTask<JobPage> ListAsync(ListJobsRequest request, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            JobRecord[] found = [.. _rows.Select(row => row.Job).Where(job =>
                (request.Id is null || job.Id == request.Id) && (request.States.Count == 0 || request.States.Contains(job.State))
                && (request.Kind is null || job.Kind == request.Kind)).Reverse()];
            return ValueTask.FromResult(new JobPage([.. found.Skip(request.Offset).Take(request.Limit)], found.Length));
        }
    }

    private Row? Held(JobId id, string worker) => _rows.Find(row => row.Job.Id == id && row.Worker == worker && row.Job.State == JobState.Running);

    private sealed class Row
    {
        public required JobRecord Job { get; set; }

        public string? Key { get; init; }

        public string? Worker { get; set; }

        public DateTimeOffset LeaseUntil { get; set; }
    }
}
