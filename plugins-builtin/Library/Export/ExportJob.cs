using System.Collections.Concurrent;
using System.Text.Json;
using PluginHost.Sdk;
using PluginHost.Sdk.Export;
using PluginHost.Sdk.Jobs;

namespace PluginHost.Plugins.Library.Export;

/// <summary>
/// Writes pictures out. An attempt begins anew, in a place of its own: a folder or a file has its name when everything is in it, and what was written is taken
/// away where it does not come to that.
/// </summary>
[JobHandler("builtin.library.export", "Export pictures", Keys = [Kind])]
internal sealed class ExportJob(
    ICapabilities capabilities, IJobQueue jobs, ExportSelection selection, ExportPictures pictures, ExportFolders folders, ExportReports reports) : IJobHandler
{
    public const string Kind = "library.export";

    private const int LongestReason = 400;

    public async ValueTask<JobResult> RunAsync(JobRun request, CancellationToken cancellationToken)
    {
        var payload = JsonSerializer.Deserialize(request.Payload, ExportJson.Default.ExportPayload)!;
        try
        {
            var found = await selection.FindAsync(payload, cancellationToken);
            return found.Value switch
            {
                null => JobResult.Failed(found.Refusal!),
                { Count: 0 } => JobResult.Failed(ExportRefusals.NothingFound),
                { } ids => await WriteAsync(request.Id, payload, ids, cancellationToken),
            };
        }
        catch (LibraryUnavailableException unavailable)
        {
            return JobResult.Wait(unavailable.Refusal);
        }
        catch (PluginFaultException fault)
        {
            var refusal = new Refusal(fault.Code, fault.Message);
            return fault.CausedOutside ? JobResult.Wait(refusal) : JobResult.Retry(refusal);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return JobResult.Failed(ExportRefusals.CannotWrite(payload.Folder ?? "the library's .exports", error.Message));
        }
    }

    private async ValueTask<JobResult> WriteAsync(JobId job, ExportPayload payload, IReadOnlyList<PictureId> ids, CancellationToken cancellationToken)
    {
        using var lease = capabilities.TryRent<IExporter>(new CapabilityId(payload.Exporter));
        if (lease is null)
        {
            return JobResult.Wait(ExportRefusals.NoSuchExporter(payload.Exporter));
        }

        var gone = new ConcurrentQueue<ExportFailure>();
        var stream = pictures.ReadAsync(
            ids, id => gone.Enqueue(new ExportFailure(id, $"{id}", ExportRefusals.Gone(id))), (done, name) => jobs.Report(job, new JobProgress(done, ids.Count, "pictures", name)), cancellationToken);
        var asked = new ExportRequest(stream, payload.Arguments);
        var result = payload.Folder is { } folder
            ? await FillAsync(lease.Capability, asked, job, folder, cancellationToken)
            : await PackAsync(lease.Capability, asked, job, cancellationToken);
        if (result.Refusal is { } refusal)
        {
            return JobResult.Failed(refusal);
        }

        await reports.WriteAsync(job, Describe(result, gone, payload.Folder), CancellationToken.None);
        return JobResult.Succeeded;
    }

    private static async ValueTask<ExportResult> FillAsync(IExporter exporter, ExportRequest request, JobId job, string folder, CancellationToken cancellationToken)
    {
        if (!ExportPlace.IsFree(folder))
        {
            return ExportResult.Refused(ExportRefusals.NotFree(folder));
        }

        var place = new ExportPlace(folder, job);
        var isDone = false;
        try
        {
            var result = await exporter.ExportAsync(request with { Folder = place.Begin() }, cancellationToken);
            if (result.Refusal is null)
            {
                place.Finish();
                isDone = true;
            }

            return result;
        }
        finally
        {
            if (!isDone)
            {
                place.Discard();
            }
        }
    }

    private async ValueTask<ExportResult> PackAsync(IExporter exporter, ExportRequest request, JobId job, CancellationToken cancellationToken)
    {
        var description = await exporter.DescribeAsync(new DescribeExporterRequest(), cancellationToken);
        var isDone = false;
        try
        {
            string path;
            ExportResult result;
            await using (var output = folders.Create(job, description.Extension ?? ""))
            {
                path = output.Name;
                result = await exporter.ExportAsync(request with { Output = output }, cancellationToken);
            }

            if (result.Refusal is null)
            {
                folders.Finish(path);
                isDone = true;
            }

            return result;
        }
        finally
        {
            if (!isDone)
            {
                folders.Discard(job);
            }
        }
    }

    private static ExportState Describe(ExportResult result, IReadOnlyCollection<ExportFailure> gone, string? folder) => new()
    {
        Written = result.Written,
        Failed = result.Failures.Count + gone.Count,
        Failures = [.. gone.Concat(result.Failures).Take(ExportState.MostNamed).Select(failure => new Contract.ExportFailure(failure.Picture.Value, failure.Name, failure.Refusal.Code, Short(failure.Refusal.Reason)))],
        Folder = folder,
    };

    private static string Short(string reason) => reason.Length > LongestReason ? reason[..LongestReason] : reason;
}
