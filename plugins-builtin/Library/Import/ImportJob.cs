using System.Text.Json;
using Microsoft.Extensions.Logging;
using PluginHost.Plugins.Library.Import.Archives;
using PluginHost.Plugins.Library.Understanding;
using PluginHost.Sdk;
using PluginHost.Sdk.Import;
using PluginHost.Sdk.Jobs;
using PluginHost.Sdk.Library;
using PluginHost.Sdk.Settings;

namespace PluginHost.Plugins.Library.Import;

/// <summary>One import as a durable job: files of the ledger are not looked at again, so an attempt that was cut off goes on where it was.</summary>
[JobHandler("builtin.library.import", "Import", Keys = [Kind])]
internal sealed partial class ImportJob(
    ICapabilities capabilities,
    IJobQueue jobs,
    ISettings<LibraryOptions> settings,
    ImportPipeline pipeline,
    ImportSessions sessions,
    ImportLedgerReader ledger,
    ArchiveExpander archives,
    UnderstandingTrigger understanding,
    TimeProvider time,
    ILogger<ImportJob> logger) : IJobHandler
{
    public const string Kind = "library.import";

    public async ValueTask<JobResult> RunAsync(JobRun request, CancellationToken cancellationToken)
    {
        if (Read(request.Payload) is not { } payload || !CapabilityId.TryParse(payload.Importer, out var importer))
        {
            return JobResult.Failed(ImportRefusals.BadPayload("its record cannot be read."));
        }

        using var lease = capabilities.TryRent<IImporter>(importer);
        if (lease is null)
        {
            return JobResult.Retry(ImportRefusals.UnknownImporter(payload.Importer));
        }

        try
        {
            var done = await ReadDoneAsync(request.Id, cancellationToken);
            var files = new ImportFiles(lease.Capability, payload.Payload, archives, done);
            return await RunAsync(request.Id, importer, payload, files, cancellationToken);
        }
        catch (LibraryUnavailableException unavailable)
        {
            LogStopped(request.Id, unavailable.Refusal);
            return unavailable.MayPass ? JobResult.Wait(unavailable.Refusal) : JobResult.Retry(unavailable.Refusal);
        }
        catch (PluginFaultException fault)
        {
            // The importer's, since every other one is a line of the ledger or stops the import as above.
            var refusal = new Refusal(fault.Code, fault.Message);
            return fault.CausedOutside ? JobResult.Wait(refusal) : JobResult.Retry(refusal);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            var refusal = ImportRefusals.NotKept("A file of the import", error.Message);
            LogStopped(request.Id, refusal);
            return JobResult.Wait(refusal);
        }
        catch (JsonException error)
        {
            return JobResult.Failed(ImportRefusals.BadPayload(error.Message));
        }
    }

    private async ValueTask<JobResult> RunAsync(JobId job, CapabilityId importer, ImportPayload payload, ImportFiles files, CancellationToken cancellationToken)
    {
        var record = await jobs.GetAsync(job, cancellationToken);
        var import = sessions.Begin(job, importer, payload.Origin, payload.Collections ?? [], record?.CreatedAt);
        var lines = new ImportLedgerWriter(capabilities, time);
        var progress = new ImportProgress(jobs, job, files.DoneCount);
        using var stopCounting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var counting = CountAsync(files, progress, stopCounting.Token);
        try
        {
            var parallel = new ParallelOptions { MaxDegreeOfParallelism = settings.Current.Workers, CancellationToken = cancellationToken };
            await Parallel.ForEachAsync(files.ReadAsync(cancellationToken), parallel, async (item, token) =>
            {
                var line = await pipeline.RunAsync(item, import, token);
                await lines.AddAsync(line, token);
                progress.Step(item.Name);
            });
            await import.Outlet.FlushAsync(cancellationToken);
            await lines.FlushAsync(cancellationToken);
            await files.DiscardArchivesAsync();
        }
        finally
        {
            await stopCounting.CancelAsync();
            await counting;
            import.Outlet.Abandon();
            if (import.Outlet.HasLeftovers)
            {
                understanding.Request();
            }

            files.DeleteLeftovers();
            await lines.FlushAsync(CancellationToken.None);
            await RecordCancelledAsync(job, import, files, cancellationToken);
        }

        return JobResult.Succeeded;
    }

    private async ValueTask<HashSet<string>> ReadDoneAsync(JobId job, CancellationToken cancellationToken) =>
        [.. (await ledger.ReadAllAsync(job, [], cancellationToken)).Select(line => line.Item.Key)];

    // Runs beside the import: a folder of a million files need not be walked before the first picture is taken in.
    private async Task CountAsync(ImportFiles files, ImportProgress progress, CancellationToken cancellationToken)
    {
        try
        {
            progress.SetTotal(await files.CountAsync(cancellationToken));
        }
        catch (Exception error)
        {
            LogNotCounted(error);
        }
    }

    // A pause or a stop goes on later; only after a cancel the rest is settled.
    private async ValueTask RecordCancelledAsync(JobId job, ImportSession import, ImportFiles files, CancellationToken cancellationToken)
    {
        if (!cancellationToken.IsCancellationRequested || await jobs.GetAsync(job, CancellationToken.None) is not { } record
            || (record.Requested != JobAction.Cancel && record.State != JobState.Cancelled))
        {
            return;
        }

        var done = await ReadDoneAsync(job, CancellationToken.None);
        var lines = new ImportLedgerWriter(capabilities, time);
        await foreach (var item in files.DiscardRestAsync(done))
        {
            await lines.AddAsync(ImportLine.Cancelled(import, item), CancellationToken.None);
        }

        await lines.FlushAsync(CancellationToken.None);
    }

    private static ImportPayload? Read(string payload)
    {
        try
        {
            return JsonSerializer.Deserialize(payload, ImportJson.Default.ImportPayload);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
