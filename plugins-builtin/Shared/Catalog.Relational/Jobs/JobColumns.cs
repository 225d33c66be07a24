namespace PluginHost.Plugins.Catalog.Relational.Jobs;

/// <summary>The columns of a job in the order in which <see cref="JobRow"/> reads them.</summary>
internal static class JobColumns
{
    public const string Read =
        """
        id, kind, title, payload, state, priority, progress_done, progress_total, progress_unit, progress_message, checkpoint, attempts,
        max_attempts, error_code, error_reason, error_cure, owner, created_at, started_at, finished_at, not_before, requested
        """;
}
