using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PluginHost.Plugins.Library.Collections;
using PluginHost.Plugins.Library.Contract;
using PluginHost.Plugins.Library.Http;
using PluginHost.Plugins.Library.Import.Paths;
using PluginHost.Plugins.Library.Import.Uploads;
using PluginHost.Plugins.Library.Pictures;
using PluginHost.Sdk;
using PluginHost.Sdk.Http;
using PluginHost.Sdk.Jobs;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Import.Http;

/// <summary><c>POST /imports</c>, <c>GET /imports/{job}</c> and <c>POST /imports/{job}/restore</c>.</summary>
internal sealed class ImportEndpoints(
    UploadReceiver uploads, UploadFolders folders, ImportStarter imports, ImportAnswers answers, ImportLedgerReader ledger, PictureEditor editor, IJobQueue jobs) : IRouteMap
{
    private const int MaxPaths = 10_000;

    /// <summary>A few pictures are taken in while the client waits.</summary>
    private static readonly TimeSpan InlineWait = TimeSpan.FromSeconds(2);

    public void Map(IEndpointRouteBuilder routes)
    {
        var job = new EndpointParameter("job", "integer", "`job` of the answer that started it.") { InPath = true };
        routes.Post("/imports", StartAsync, AccessPolicy.Editor, new EndpointDoc("importPictures", "Take in pictures: multipart `files` (pictures, zip archives, .txt captions), or paths of the server's own machine; `collections` are ids of sets, projects and people to put them into")
        {
            Tag = "Imports",
            RequestBody = static () => LibraryJson.Default.ImportPaths,
            OtherRequests = [new EndpointRequest("multipart/form-data", UploadReceiver.FormSchema)],
            Responses = [Doc.Created(static () => LibraryJson.Default.ImportAccepted, "All done"), Doc.Accepted(static () => LibraryJson.Default.ImportAccepted, "Under way: follow the job")],
        });
        routes.Get("/imports/{job}", ReportAsync, AccessPolicy.Reader, new EndpointDoc("getImport", "How far an import is")
        {
            Tag = "Imports",
            Parameters = [job, new EndpointParameter("offset", "integer", "First failure to list."), Doc.Limit(10_000, 100)],
            Responses = [Doc.Ok(static () => LibraryJson.Default.ImportReport, "Disjoint counts, and a page of failures")],
        });
        routes.Post("/imports/{job}/restore", RestoreAsync, AccessPolicy.Editor, new EndpointDoc("restoreImport", "Take out of the trash what an import found there")
        {
            Tag = "Imports",
            Parameters = [job],
            Responses = [Doc.Ok(static () => LibraryJson.Default.ChangeCount, "How many pictures came back")],
        });
    }

    private async Task StartAsync(HttpContext context)
    {
        if (UploadReceiver.IsMultipart(context.Request))
        {
            await StartUploadAsync(context);
        }
        else if (context.Request.HasJsonContentType())
        {
            await StartPathsAsync(context);
        }
        else
        {
            await context.WriteProblemAsync(StatusCodes.Status415UnsupportedMediaType, ImportRefusals.NotMultipart);
        }
    }

    private async Task StartUploadAsync(HttpContext context)
    {
        var received = await uploads.ReceiveAsync(context);
        if (received.Value is not { } upload)
        {
            var status = received.Refusal!.Code switch
            {
                "PH4526" => StatusCodes.Status413PayloadTooLarge,
                var code when Unavailable.IsFull(code) => StatusCodes.Status507InsufficientStorage,
                _ => StatusCodes.Status400BadRequest,
            };
            await context.WriteProblemAsync(status, received.Refusal);
            return;
        }

        var title = upload.Files.Count == 1 ? $"Import {upload.Files[0].Name}" : $"Import {upload.Files.Count} files";
        var payload = JsonSerializer.Serialize(new UploadPayload(upload.Files), ImportJson.Default.UploadPayload);
        var started = false;
        try
        {
            started = await StartAsync(context, new LibraryImport(new CapabilityId(UploadImporter.ImporterId), payload, title) { Collections = upload.Collections }) is not null;
        }
        finally
        {
            if (!started)
            {
                folders.Discard(upload.Folder);
            }
        }
    }

    private async Task StartPathsAsync(HttpContext context)
    {
        if (!context.GetCaller().May(AccessPolicy.LocalOwner))
        {
            await context.WriteProblemAsync(StatusCodes.Status403Forbidden, LibraryRefusals.NotLocal);
            return;
        }

        if (await context.ReadJsonAsync(LibraryJson.Default.ImportPaths) is not { } body)
        {
            return;
        }

        if (body.Mode != "copy")
        {
            await context.WriteInvalidAsync("mode", ImportRefusals.UnknownMode(body.Mode).ToString());
            return;
        }

        if (body.Paths is not { Count: > 0 and <= MaxPaths } || body.Paths.Any(path => string.IsNullOrWhiteSpace(path) || !Path.IsPathFullyQualified(path) || path.Contains('\0')))
        {
            await context.WriteInvalidAsync("paths", $"Must be 1 to {MaxPaths} absolute paths.");
            return;
        }

        if (body.Collections?.Count > EditValidation.MaxCollections)
        {
            await context.WriteInvalidAsync("collections", $"At most {EditValidation.MaxCollections} at once.");
            return;
        }

        var title = body.Paths.Count == 1 ? $"Import {body.Paths[0]}" : $"Import {body.Paths.Count} paths";
        var payload = JsonSerializer.Serialize(new PathPayload(body.Paths, body.Mode), ImportJson.Default.PathPayload);
        await StartAsync(context, new LibraryImport(new CapabilityId(PathImporter.ImporterId), payload, title) { Collections = EditValidation.ToCollections(body.Collections) });
    }

    /// <summary>Starts an import, waits a little and answers. Nothing when it was not started.</summary>
    private async ValueTask<JobId?> StartAsync(HttpContext context, LibraryImport import)
    {
        // Once the job is to be written, a client that goes away no longer stops it.
        var started = await imports.StartAsync(import, context.GetCaller().ClientId, CancellationToken.None);
        if (started.Job is not { } job)
        {
            await (CollectionRefusals.IsOfTarget(started.Refusal!)
                ? CollectionRefusals.WriteAsync(context, started.Refusal!)
                : context.WriteProblemAsync(StatusCodes.Status503ServiceUnavailable, started.Refusal!));
            return null;
        }

        try
        {
            var ended = await jobs.WaitAsync(job, InlineWait, context.RequestAborted);
            var answer = await answers.SoFarAsync(job, context.RequestAborted);
            var status = ended?.State == JobState.Succeeded ? StatusCodes.Status201Created : StatusCodes.Status202Accepted;
            await context.WriteJsonAsync(answer, LibraryJson.Default.ImportAccepted, status);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The import goes on without its client.
        }

        return job;
    }

    private async Task ReportAsync(HttpContext context)
    {
        var query = new QueryReader(context.Request.Query);
        var offset = query.Integer("offset", 0, int.MaxValue, 0);
        var limit = query.Integer("limit", 0, 10_000, 100);
        if (await query.RefuseAsync(context) || await context.ReadIdAsync("job") is not { } job)
        {
            return;
        }

        if (await answers.ReportAsync(new JobId(job), offset, limit, context.RequestAborted) is { } report)
        {
            await context.WriteJsonAsync(report, LibraryJson.Default.ImportReport);
        }
        else
        {
            await context.WriteProblemAsync(StatusCodes.Status404NotFound, ImportRefusals.NoSuchImport(job));
        }
    }

    private async Task RestoreAsync(HttpContext context)
    {
        if (await context.ReadIdAsync("job") is not { } job)
        {
            return;
        }

        var hit = await ledger.ReadAllAsync(new JobId(job), [ImportOutcome.InTrash], context.RequestAborted);
        PictureId[] ids = [.. hit.Select(item => item.Picture).OfType<PictureId>().Distinct()];
        var caller = context.GetCaller();
        var restored = await editor.EditAsync(new EditRequest(ids, new Sdk.Library.PictureEdit { Trashed = false }, caller.Name), caller.ClientId, context.RequestAborted);
        if (restored.Refusal is { } refusal)
        {
            await context.WriteProblemAsync(StatusCodes.Status409Conflict, refusal);
            return;
        }

        await context.WriteJsonAsync(new ChangeCount(restored.Changed.Count), LibraryJson.Default.ChangeCount);
    }
}
