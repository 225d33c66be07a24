using PluginHost.Plugins.Catalog.Relational.Jobs;
using PluginHost.Plugins.Catalog.Sqlite.Database;
using PluginHost.Sdk.Jobs;

namespace PluginHost.Plugins.Catalog.Sqlite.Jobs;

/// <summary>Jobs as rows with leases. What may follow what is decided by <see cref="JobRules"/>; here it is looked up and written.</summary>
[JobStore(CatalogSqlitePlugin.Id, "SQLite job store", Description = "Durable jobs with leases.")]
internal sealed class SqliteJobStore(SqliteDatabase database) : IJobStore
{
    private const string FindQueued = "SELECT min(id) FROM job WHERE unique_key = $1 AND unique_key IS NOT NULL AND state = 0";
    private const string LeaseHeld = "SELECT lease_until FROM job WHERE id = $1 AND state = 1";
    private const string HeldBy = "SELECT id FROM job WHERE id = $1 AND state = 1 AND worker = $2";

    private const string Insert =
        """
        INSERT INTO job (kind, title, payload, state, priority, unique_key, owner, attempts, max_attempts, created_at, not_before, progress_done, progress_unit)
        VALUES ($1, $2, $3, 0, $4, $5, $6, 0, $7, $8, $9, 0, '')
        """;

    // A job that gets further each time is not the one that takes its process down: only attempts at one and the same place are counted.
    private const string Renew =
        """
        UPDATE job SET lease_until = $3, attempts = CASE WHEN $4 > progress_done THEN 1 ELSE attempts END, progress_done = $4, progress_total = $5, progress_unit = $6, progress_message = $7, checkpoint = coalesce($8, checkpoint)
        WHERE id = $1 AND worker = $2 AND state = 1
        """;

    public ValueTask<JobRecord> AddAsync(AddJobRequest request, CancellationToken cancellationToken) => database.WriteAsync(
        session =>
        {
            var job = request.Job;
            var id = (job.UniqueKey is { } key ? session.Number(FindQueued, key) : null) ?? session.Insert(
                Insert, job.Kind, job.Title, job.Payload, (int)job.Priority, job.UniqueKey, job.Owner, Math.Max(1, job.MaxAttempts),
                request.Now.UtcTicks, job.NotBefore?.UtcTicks);
            return JobRows.Find(session, id)!;
        },
        cancellationToken);

    public async ValueTask<LeasedJob> LeaseAsync(LeaseJobRequest request, CancellationToken cancellationToken)
    {
        // Hosts ask all the time and mostly for nothing: that must not cost a turn of the writer.
        var next = new JobLease(request);
        return request.Kinds.Count > 0 && await database.ReadAsync(next.HasAny, cancellationToken)
            ? new LeasedJob(await database.WriteAsync(next.Take, cancellationToken))
            : new LeasedJob(null);
    }

    public ValueTask<LeasedJob> RenewAsync(RenewJobRequest request, CancellationToken cancellationToken) => database.WriteAsync(
        session =>
        {
            var (id, progress) = (request.Id.Value, request.Progress);
            var held = session.Execute(
                Renew, id, request.Worker, request.LeaseUntil.UtcTicks, progress.Done, progress.Total, progress.Unit, progress.Message, request.Checkpoint) > 0;
            return new LeasedJob(held ? JobRows.Find(session, id) : null);
        },
        cancellationToken);

    public ValueTask<LeasedJob> EndAsync(EndJobRequest request, CancellationToken cancellationToken) => database.WriteAsync(
        session =>
        {
            if (session.Number(HeldBy, request.Id.Value, request.Worker) is null)
            {
                return new LeasedJob(null);
            }

            var ended = JobRules.End(JobRows.Find(session, request.Id.Value)!, request);
            JobRows.Save(session, ended);
            return new LeasedJob(ended);
        },
        cancellationToken);

    public ValueTask<ControlledJob> ControlAsync(ControlJobRequest request, CancellationToken cancellationToken) => database.WriteAsync(
        session =>
        {
            if (JobRows.Find(session, request.Id.Value) is not { } job)
            {
                return new ControlledJob(null);
            }

            var leased = session.Number(LeaseHeld, job.Id.Value) > request.Now.UtcTicks;
            if (JobRules.Control(job, request.Action, leased, request.Now) is not { } controlled)
            {
                return new ControlledJob(job, JobRules.Refuse(job, request.Action));
            }

            JobRows.Save(session, controlled);
            return new ControlledJob(controlled);
        },
        cancellationToken);

    public ValueTask<JobPage> ListAsync(ListJobsRequest request, CancellationToken cancellationToken) =>
        database.ReadAsync(session => JobRows.Page(session, request), cancellationToken);
}
