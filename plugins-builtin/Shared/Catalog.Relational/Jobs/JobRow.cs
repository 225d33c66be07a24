using System.Data.Common;
using PluginHost.Plugins.Catalog.Relational.Storage;
using PluginHost.Sdk;
using PluginHost.Sdk.Jobs;

namespace PluginHost.Plugins.Catalog.Relational.Jobs;

/// <summary>Maps a row of <see cref="JobColumns"/>. States, priorities and actions are stored as the SDK's numbers, which only ever grow.</summary>
internal static class JobRow
{
    public static JobRecord Read(DbDataReader reader)
    {
        var row = new RowCursor(reader);
        var (id, kind, title, payload) = (new JobId(row.Int64()), row.Text(), row.Text(), row.Text());
        var (state, priority) = ((JobState)row.Int32(), (JobPriority)row.Int32());
        return new JobRecord(id, kind, title, payload, state, priority)
        {
            Progress = new JobProgress(row.Int64(), row.Int64OrNull(), row.Text(), row.TextOrNull()),
            Checkpoint = row.TextOrNull(),
            Attempts = row.Int32(),
            MaxAttempts = row.Int32(),
            Error = StoredRefusal.Read(ref row),
            Owner = row.Text(),
            CreatedAt = row.Time(),
            StartedAt = row.TimeOrNull(),
            FinishedAt = row.TimeOrNull(),
            NotBefore = row.TimeOrNull(),
            Requested = (JobAction?)row.Int32OrNull(),
        };
    }
}
