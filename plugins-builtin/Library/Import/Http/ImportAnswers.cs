using PluginHost.Plugins.Library.Contract;
using PluginHost.Sdk;
using PluginHost.Sdk.Jobs;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Import.Http;

/// <summary>What clients are told about imports.</summary>
internal sealed class ImportAnswers(ImportLedgerReader ledger, IJobQueue jobs)
{
    /// <summary>Files named in the answer that starts an import; the report pages through all.</summary>
    private const int MostNamed = 10_000;

    public async ValueTask<ImportAccepted> SoFarAsync(JobId job, CancellationToken cancellationToken)
    {
        var report = await ledger.ReadAsync(job, [], 0, MostNamed, cancellationToken);
        return new ImportAccepted(
            job.Value,
            [.. report.Items.Where(item => item is { Outcome: ImportOutcome.Imported, Picture: not null }).Select(item => item.Picture!.Value.Value)],
            Named(report.Items, ImportOutcome.Duplicate),
            Named(report.Items, ImportOutcome.InTrash),
            Failures(report.Items));
    }

    /// <summary>Nothing for a job that is no import.</summary>
    public async ValueTask<Contract.ImportReport?> ReportAsync(JobId job, int offset, int limit, CancellationToken cancellationToken)
    {
        var record = await jobs.GetAsync(job, cancellationToken);
        if (record is null || record.Kind != ImportJob.Kind)
        {
            return null;
        }

        var failed = await ledger.ReadAsync(job, [ImportOutcome.Failed], offset, limit, cancellationToken);
        var trashed = await ledger.ReadAsync(job, [ImportOutcome.InTrash], offset, limit, cancellationToken);
        var settled = failed.Imported + failed.Duplicates + failed.InTrash + failed.Failed + failed.Cancelled;
        var isOver = record.State is JobState.Succeeded or JobState.Failed or JobState.Cancelled or JobState.Dead;
        return new Contract.ImportReport
        {
            Job = job.Value,
            State = StateName(record.State),
            Total = isOver ? settled : Math.Max(settled, (int)Math.Min(int.MaxValue, record.Progress.Total ?? 0)),
            Imported = failed.Imported,
            Duplicates = failed.Duplicates,
            InTrash = failed.InTrash,
            Failed = failed.Failed,
            Cancelled = failed.Cancelled,
            Bytes = failed.Bytes,
            Failures = Failures(failed.Items),
            Trashed = Named(trashed.Items, ImportOutcome.InTrash),
            StartedAt = record.StartedAt,
            FinishedAt = record.FinishedAt,
        };
    }

    public static string StateName(JobState state) => state.ToString().ToLowerInvariant();

    private static NamedPicture[] Named(IReadOnlyList<ImportedItem> items, ImportOutcome outcome) =>
        [.. items.Where(item => item.Outcome == outcome && item.Picture is not null).Select(item => new NamedPicture(item.Name, item.Picture!.Value.Value))];

    private static ImportFailure[] Failures(IReadOnlyList<ImportedItem> items) =>
        [.. items.Where(item => item.Outcome == ImportOutcome.Failed).Select(item => new ImportFailure(item.Name, item.Refusal?.Code ?? "PH4501", Reason(item.Refusal)))];

    private static string Reason(Refusal? refusal) => refusal is null ? "The reason was not recorded." : refusal.Cure is null ? refusal.Reason : $"{refusal.Reason} {refusal.Cure}";
}
