using System.Text.Json;
using PluginHost.Plugins.Catalog.Relational.Jobs;
using PluginHost.Plugins.Catalog.Sqlite.Database;
using PluginHost.Sdk.Jobs;

namespace PluginHost.Plugins.Catalog.Sqlite.Jobs;

/// <summary>Finds and takes the next job: interactive before backfill, then the oldest; running ones whose lease ran out stand in the same line.</summary>
internal sealed class JobLease(LeaseJobRequest request)
{
    private const string Wanted = "kind IN (SELECT value FROM json_each($2)) AND ($3 = 0 OR priority = 0)";

    // A job that was begun waits for its next attempt only, which is never far away: if it is, the clock has been set back.
    private const string Due = "(not_before IS NULL OR not_before <= $1 OR (started_at IS NOT NULL AND not_before > $4))";
    private const string Left = "(lease_until <= $1 OR $5 = 1) AND id NOT IN (SELECT value FROM json_each($6))";

    // Two index walks that stop at their first hit.
    private const string Next =
        $"""
        SELECT id FROM (
            SELECT * FROM (SELECT id, priority FROM job WHERE state = 0 AND {Due} AND {Wanted} ORDER BY priority, id LIMIT 1)
            UNION ALL
            SELECT * FROM (SELECT id, priority FROM job WHERE state = 1 AND {Left} AND {Wanted} ORDER BY priority, id LIMIT 1))
        ORDER BY priority, id LIMIT 1
        """;

    private const string Lease =
        """
        UPDATE job SET state = 1, attempts = attempts + 1, worker = $2, lease_until = $3, started_at = coalesce(started_at, $4), not_before = NULL
        WHERE id = $1
        """;

    private readonly string _held = IdList.Json(request.Held.Select(id => id.Value));
    private readonly string _kinds = $"[{string.Join(',', request.Kinds.Select(kind => $"\"{JsonEncodedText.Encode(kind)}\""))}]";

    public bool HasAny(SqliteSession session) => Find(session) is not null;

    public JobRecord? Take(SqliteSession session)
    {
        while (Find(session) is { } id)
        {
            var job = JobRows.Find(session, id)!;
            if (job.State == JobState.Running && JobRules.Abandon(job, request.Now) is { } abandoned)
            {
                JobRows.Save(session, abandoned);
                continue;
            }

            session.Execute(Lease, id, request.Worker, request.LeaseUntil.UtcTicks, request.Now.UtcTicks);
            return JobRows.Find(session, id);
        }

        return null;
    }

    private long? Find(SqliteSession session) => session.Number(
        Next, request.Now.UtcTicks, _kinds, request.InteractiveOnly ? 1 : 0, (request.Now + JobRules.LongestPause).UtcTicks, request.IsAlone ? 1 : 0, _held);
}
