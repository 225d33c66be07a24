using PluginHost.Plugins.Catalog.Relational.Jobs;
using PluginHost.Plugins.Catalog.Sqlite.Database;
using PluginHost.Sdk.Jobs;

namespace PluginHost.Plugins.Catalog.Sqlite.Jobs;

/// <summary>Reads jobs and writes back what a change of state may touch.</summary>
internal static class JobRows
{
    private const string ById = $"SELECT {JobColumns.Read} FROM job WHERE id = $1";

    // A job that is not running has no worker; what still runs keeps its lease.
    private const string Update =
        """
        UPDATE job SET state = $2, attempts = $3, started_at = $4, finished_at = $5, not_before = $6, requested = $7, progress_done = $8, progress_total = $9,
            progress_unit = $10, progress_message = $11, checkpoint = $12, error_code = $13, error_reason = $14, error_cure = $15,
            worker = CASE WHEN $2 = 1 THEN worker END, lease_until = CASE WHEN $2 = 1 THEN lease_until END
        WHERE id = $1
        """;

    private const string Filter = "($1 IS NULL OR id = $1) AND ($2 = '[]' OR state IN (SELECT value FROM json_each($2))) AND ($3 IS NULL OR kind = $3)";
    private const string List = $"SELECT {JobColumns.Read} FROM job WHERE {Filter} ORDER BY id DESC LIMIT $4 OFFSET $5";
    private const string Count = $"SELECT count(*) FROM job WHERE {Filter}";

    public static JobRecord? Find(SqliteSession session, long id) => session.List(JobRow.Read, ById, id).FirstOrDefault();

    public static void Save(SqliteSession session, JobRecord job) => session.Execute(
        Update, job.Id.Value, (int)job.State, job.Attempts, job.StartedAt?.UtcTicks, job.FinishedAt?.UtcTicks, job.NotBefore?.UtcTicks, (int?)job.Requested,
        job.Progress.Done, job.Progress.Total, job.Progress.Unit, job.Progress.Message, job.Checkpoint, job.Error?.Code, job.Error?.Reason, job.Error?.Cure);

    public static JobPage Page(SqliteSession session, ListJobsRequest request)
    {
        var states = IdList.Json(request.States.Select(state => (long)state));
        var items = session.List(
            JobRow.Read, List, request.Id?.Value, states, request.Kind, Math.Clamp(request.Limit, 1, 500), Math.Max(0, request.Offset));
        return new JobPage(items, (int)session.Number(Count, request.Id?.Value, states, request.Kind)!.Value);
    }
}
