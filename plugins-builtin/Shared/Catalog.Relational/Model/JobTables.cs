using Microsoft.EntityFrameworkCore;

namespace PluginHost.Plugins.Catalog.Relational.Model;

/// <summary>Durable work with leases.</summary>
internal static class JobTables
{
    public static void Configure(ModelBuilder model) =>
        new TableBuilder(model, "job")
            .Identity("id")
            .Text("kind", "title", "payload", "owner", "progress_unit")
            .Int64("state", "priority", "attempts", "max_attempts", "created_at", "progress_done")
            .Int64OrNull("started_at", "finished_at", "not_before", "lease_until", "requested", "progress_total")
            .TextOrNull("unique_key", "worker", "checkpoint", "progress_message", "error_code", "error_reason", "error_cure")
            .Index("job_next", "state", "priority", "id")
            .PartialIndex("job_unique", "unique_key IS NOT NULL AND state = 0", "unique_key");
}
