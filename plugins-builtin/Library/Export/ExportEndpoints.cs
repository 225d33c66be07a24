using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PluginHost.Plugins.Library.Contract;
using PluginHost.Plugins.Library.Http;
using PluginHost.Plugins.Library.Import.Http;
using PluginHost.Plugins.Library.Index.Sorting;
using PluginHost.Plugins.Library.Pictures;
using PluginHost.Plugins.Library.Query;
using PluginHost.Sdk;
using PluginHost.Sdk.Http;
using PluginHost.Sdk.Jobs;

namespace PluginHost.Plugins.Library.Export;

/// <summary><c>POST /exports</c>, <c>GET, DELETE /exports/{job}</c> and <c>GET, HEAD /exports/{job}/file</c>.</summary>
internal sealed class ExportEndpoints(
    ExportStarter exports, ExportReports reports, ExportFolders folders, ExportSweeper sweeper, IJobQueue jobs, QueryBinder binder, SortSpecParser sorts) : IRouteMap
{
    public void Map(IEndpointRouteBuilder routes)
    {
        var job = new EndpointParameter("job", "integer", "`job` of the answer that started it.") { InPath = true };
        routes.Post("/exports", StartAsync, AccessPolicy.Editor, new EndpointDoc("exportPictures", "Write pictures into a file to download, or, for the owner at this machine, into a folder")
        {
            Tag = "Exports",
            RequestBody = static () => LibraryJson.Default.ExportRequest,
            Responses = [Doc.Accepted(static () => LibraryJson.Default.ExportStarted, "Under way: follow the job; it can be cancelled as any other")],
        });
        routes.Get("/exports/{job}", ReportAsync, AccessPolicy.Editor, new EndpointDoc("getExport", "How an export went")
        {
            Tag = "Exports",
            Parameters = [job],
            Responses = [Doc.Ok(static () => LibraryJson.Default.ExportReport, "Counts, the first failures by name, and the file while it can be downloaded")],
        });
        routes.Delete("/exports/{job}", DeleteAsync, AccessPolicy.Editor, new EndpointDoc("deleteExport", "Take the file of an export away before it expires")
        {
            Tag = "Exports",
            Parameters = [job],
            Responses = [Doc.NoContent],
        });
        routes.GetFile("/exports/{job}/file", DownloadAsync, AccessPolicy.Editor, new EndpointDoc("getExportFile", "The file that an export wrote")
        {
            Tag = "Exports",
            Parameters = [job],
            Responses = [new EndpointResponse(200, "The bytes") { MediaType = "application/octet-stream" }, new EndpointResponse(206, "A range of them")],
        });
    }

    private async Task StartAsync(HttpContext context)
    {
        if (await context.ReadJsonAsync(LibraryJson.Default.ExportRequest) is not { } body || await RefuseAsync(context, body))
        {
            return;
        }

        var (job, refusal, parameter) = await exports.StartAsync(body, context.RequestAborted);
        if (job is { } started)
        {
            await context.WriteJsonAsync(new ExportStarted(started.Value), LibraryJson.Default.ExportStarted, StatusCodes.Status202Accepted);
            return;
        }

        var errors = parameter is null ? null : new Dictionary<string, IReadOnlyList<string>> { [parameter == "arguments" ? parameter : $"arguments.{parameter}"] = [refusal!.Reason] };
        await context.WriteProblemAsync(StatusCodes.Status400BadRequest, refusal!, errors);
    }

    /// <summary>Answers the request when it returns <see langword="true"/>.</summary>
    private async ValueTask<bool> RefuseAsync(HttpContext context, ExportRequest body)
    {
        if (body.Folder is not null && !context.GetCaller().May(AccessPolicy.LocalOwner))
        {
            await context.WriteProblemAsync(StatusCodes.Status403Forbidden, ExportRefusals.NotLocal);
            return true;
        }

        if (Wrong(body) is var (field, message))
        {
            await context.WriteInvalidAsync(field, message);
            return true;
        }

        if (body.Q is not null && await context.ReadQueryAsync(binder, body.Q) is null)
        {
            return true;
        }

        if (sorts.Parse(body.Sort).Refusal is { } refusal)
        {
            await context.WriteInvalidAsync("sort", refusal.ToString());
            return true;
        }

        return false;
    }

    private static (string Field, string Message)? Wrong(ExportRequest body) => body switch
    {
        { Ids: null, Q: null } or { Ids: not null, Q: not null } => ("ids", "Name pictures or send 'q', and not both."),
        { Ids.Count: 0 or > EditValidation.MaxIds } => ("ids", $"Must be 1 to {EditValidation.MaxIds} pictures; use 'q' for more."),
        { Arguments: { ValueKind: not JsonValueKind.Object } } => ("arguments", "Must be an object of parameters and values."),
        { Folder: { } folder } when !Path.IsPathFullyQualified(folder) || folder.Contains('\0') => ("folder", "Must be an absolute path."),
        _ => null,
    };

    private async Task ReportAsync(HttpContext context)
    {
        if (await FindAsync(context) is not { } job)
        {
            return;
        }

        var state = await reports.ReadAsync(job.Id, context.RequestAborted) ?? new ExportState();
        var file = job.State == JobState.Succeeded ? folders.Find(job.Id) : null;
        await context.WriteJsonAsync(
            new ExportReport(job.Id.Value, ImportAnswers.StateName(job.State), state.Written, state.Failed, state.Failures, state.Folder, file?.Name, file?.Length, sweeper.ExpiresAt(file)),
            LibraryJson.Default.ExportReport);
    }

    private async Task DeleteAsync(HttpContext context)
    {
        if (await FindAsync(context) is not { } job)
        {
            return;
        }

        if (job.State is JobState.Queued or JobState.Running or JobState.Paused)
        {
            await context.WriteProblemAsync(StatusCodes.Status409Conflict, ExportRefusals.StillRunning(job.Id.Value));
            return;
        }

        folders.Discard(job.Id);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private async Task DownloadAsync(HttpContext context)
    {
        if (await FindAsync(context) is not { } job)
        {
            return;
        }

        if (job.State != JobState.Succeeded || folders.Find(job.Id) is not { } file)
        {
            await context.WriteProblemAsync(StatusCodes.Status404NotFound, ExportRefusals.NoFile(job.Id.Value));
            return;
        }

        // What an exporter wrote is saved, never run as a page of this site.
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.ContentSecurityPolicy = "sandbox";
        context.Response.Headers.CacheControl = "private, no-store";
        var type = file.Extension == ".zip" ? "application/zip" : "application/octet-stream";
        await TypedResults.PhysicalFile(file.FullName, type, file.Name, file.LastWriteTimeUtc, enableRangeProcessing: true).ExecuteAsync(context);
    }

    /// <summary>Answers the request when it returns nothing.</summary>
    private async ValueTask<JobRecord?> FindAsync(HttpContext context)
    {
        if (await context.ReadIdAsync("job") is not { } id)
        {
            return null;
        }

        if (await jobs.GetAsync(new JobId(id), context.RequestAborted) is { Kind: ExportJob.Kind } job)
        {
            return job;
        }

        await context.WriteProblemAsync(StatusCodes.Status404NotFound, ExportRefusals.NoSuchExport(id));
        return null;
    }
}
