using System.Text.Json;
using PluginHost.Plugins.Library.Contract;
using PluginHost.Sdk;
using PluginHost.Sdk.Export;
using PluginHost.Sdk.Jobs;

namespace PluginHost.Plugins.Library.Export;

/// <summary>Chooses the exporter of a request, asks whether it takes the arguments, and makes the job.</summary>
internal sealed class ExportStarter(ICapabilities capabilities, IJobQueue jobs)
{
    /// <returns>The job, or why there is none and which parameter is to blame, if one is.</returns>
    public async ValueTask<(JobId? Job, Refusal? Refusal, string? Parameter)> StartAsync(Contract.ExportRequest request, CancellationToken cancellationToken)
    {
        var (exporter, description) = await ChooseAsync(request, cancellationToken);
        if (exporter is not { } id || description is null)
        {
            return (null, ExportRefusals.NoSuchExporter(request.Exporter), null);
        }

        if (request.Folder is { } folder && !ExportPlace.IsFree(folder))
        {
            return (null, ExportRefusals.NotFree(folder), null);
        }

        var arguments = request.Arguments?.GetRawText() ?? "{}";
        if (ExportArguments.Read(new Sdk.Export.ExportRequest(AsyncEnumerable.Empty<ExportPicture>(), arguments), description.Parameters, out _) is { Refusal: { } refusal } refused)
        {
            return (null, refusal, refused.Parameter ?? "arguments");
        }

        var payload = JsonSerializer.Serialize(new ExportPayload(id.Value, arguments, request.Ids, request.Q, request.Sort, request.Folder), ExportJson.Default.ExportPayload);
        var title = request.Ids is { } ids ? $"Export {ids.Count} pictures" : string.IsNullOrWhiteSpace(request.Q) ? "Export all pictures" : $"Export {request.Q}";
        var job = await jobs.EnqueueAsync(new NewJob(ExportJob.Kind, title, payload), cancellationToken);
        return (job.Id, null, null);
    }

    /// <summary>The exporter that is named, or the first that writes what is wanted: a folder where one is named, else a file.</summary>
    private async ValueTask<(CapabilityId? Exporter, ExporterDescription? Description)> ChooseAsync(Contract.ExportRequest request, CancellationToken cancellationToken)
    {
        foreach (var info in capabilities.List<IExporter>().Where(info => request.Exporter is null || info.Id.Value == request.Exporter))
        {
            using var lease = capabilities.TryRent<IExporter>(info.Id);
            if (lease is not null && await lease.Capability.DescribeAsync(new DescribeExporterRequest(), cancellationToken) is var description && description.WritesOneFile == request.Folder is null)
            {
                return (info.Id, description);
            }
        }

        return (null, null);
    }
}
