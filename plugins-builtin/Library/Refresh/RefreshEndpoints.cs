using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PluginHost.Plugins.Library.Contract;
using PluginHost.Plugins.Library.Http;
using PluginHost.Plugins.Library.Import.Http;
using PluginHost.Plugins.Library.Pictures;
using PluginHost.Plugins.Library.Query;
using PluginHost.Sdk;
using PluginHost.Sdk.Http;
using PluginHost.Sdk.Jobs;

namespace PluginHost.Plugins.Library.Refresh;

/// <summary><c>POST /library/metadata/refresh</c> and <c>GET /library/metadata/refresh/{job}</c>.</summary>
internal sealed class RefreshEndpoints(IJobQueue jobs, RefreshReports reports, QueryBinder binder) : IRouteMap
{
    private const string Title = "Read metadata again";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.Post("/library/metadata/refresh", StartAsync, AccessPolicy.Owner, new EndpointDoc("refreshMetadata", "Read the metadata of originals again; what people decided stays")
        {
            Tag = "Library",
            RequestBody = static () => LibraryJson.Default.RefreshRequest,
            Responses = [Doc.Accepted(static () => LibraryJson.Default.RefreshStarted, "The job that does it")],
        });
        routes.Get("/library/metadata/refresh/{job}", ReportAsync, AccessPolicy.Owner, new EndpointDoc("getMetadataRefresh", "What reading the metadata again has changed")
        {
            Tag = "Library",
            Parameters = [new EndpointParameter("job", "integer", "`job` of the answer that started it.") { InPath = true }],
            Responses = [Doc.Ok(static () => LibraryJson.Default.RefreshReport, "Counts, and the first failures by name")],
        });
    }

    private async Task StartAsync(HttpContext context)
    {
        if (await context.ReadJsonAsync(LibraryJson.Default.RefreshRequest) is not { } body)
        {
            return;
        }

        if (body is { Ids: not null, Q: not null })
        {
            await context.WriteProblemAsync(StatusCodes.Status400BadRequest, LibraryRefusals.RefreshTooWide);
            return;
        }

        if (body.Ids is { Count: 0 or > EditValidation.MaxIds })
        {
            await context.WriteInvalidAsync("ids", $"Must be 1 to {EditValidation.MaxIds} pictures; use 'q' for more.");
            return;
        }

        if (body.Q is not null && await context.ReadQueryAsync(binder, body.Q) is null)
        {
            return;
        }

        var payload = JsonSerializer.Serialize(new RefreshPayload(body.Ids, body.Q), RefreshJson.Default.RefreshPayload);

        // Asked for twice before it began, it is done once; other pictures are another job.
        var key = body.Ids is null ? $"{RefreshJob.Kind}/{body.Q}" : null;
        var job = await jobs.EnqueueAsync(new NewJob(RefreshJob.Kind, body.Q is null ? Title : $"{Title}: {body.Q}", payload) { UniqueKey = key, Priority = JobPriority.Backfill }, context.RequestAborted);
        await context.WriteJsonAsync(new RefreshStarted(job.Id.Value), LibraryJson.Default.RefreshStarted, StatusCodes.Status202Accepted);
    }

    private async Task ReportAsync(HttpContext context)
    {
        if (await context.ReadIdAsync("job") is not { } id)
        {
            return;
        }

        if (await jobs.GetAsync(new JobId(id), context.RequestAborted) is not { Kind: RefreshJob.Kind } job)
        {
            await context.WriteProblemAsync(StatusCodes.Status404NotFound, LibraryRefusals.NoSuchRefresh(id));
            return;
        }

        var state = await reports.ReadAsync(job.Id, context.RequestAborted) ?? new RefreshState();
        await context.WriteJsonAsync(
            new RefreshReport(id, ImportAnswers.StateName(job.State), state.Read, state.Changed, state.Failed, state.Failures), LibraryJson.Default.RefreshReport);
    }
}
