using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PluginHost.Sdk;
using PluginHost.Sdk.Http;
using PluginHost.Sdk.Jobs;
using PluginHost.Web.Json;

namespace PluginHost.Web.Jobs;

/// <summary>Jobs over HTTP.</summary>
internal sealed class JobEndpoints(JobQueue queue, JobNews news) : IHostEndpoints
{
    private const string Path = ApiPaths.Base + "/jobs";
    private static readonly EndpointParameter IdParameter = Docs.InPath("id", "integer", "The job");

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, ListAsync).RequireAccess(AccessPolicy.Reader)
            .Describe(Docs.Answering("listJobs", "Jobs, newest first", "Jobs", static () => WebJson.Default.JobPage) with
            {
                Parameters =
                [
                    Docs.InQuery("state", "string", "These states only") with { Values = [.. Enum.GetNames<JobState>().Select(JsonNamingPolicy.CamelCase.ConvertName)], Several = true }, Docs.InQuery("kind", "string", "This kind only"),
                    Docs.InQuery("limit", "integer", "Size of the page, 1 to 500"), Docs.InQuery("offset", "integer", "First job of the page"),
                ],
            });
        routes.MapGet(Path + "/{id}", ReadAsync).RequireAccess(AccessPolicy.Reader)
            .Describe(Docs.Answering("getJob", "One job", "Jobs", static () => WebJson.Default.Job) with { Parameters = [IdParameter] });
        foreach (var action in Enum.GetValues<JobAction>())
        {
            var name = action.ToString().ToLowerInvariant();
            routes.MapPost($"{Path}/{{id}}/{name}", context => ControlAsync(context, action)).RequireAccess(AccessPolicy.Owner)
                .Describe(Docs.Answering($"{name}Job", $"{action} a job", "Jobs", static () => WebJson.Default.Job) with { Parameters = [IdParameter] });
        }
    }

    private async Task ListAsync(HttpContext context)
    {
        if (JobListQuery.Parse(context.Request.Query, out var error) is not { } query)
        {
            await context.WriteProblemAsync(StatusCodes.Status400BadRequest, error!);
            return;
        }
        var page = await queue.ListAsync(query, context.RequestAborted);
        await context.WriteJsonAsync(new JobPage([.. page.Items.Select(news.Shown)], page.Total), WebJson.Default.JobPage);
    }

    private async Task ReadAsync(HttpContext context)
    {
        if (Id(context) is not { } id || await queue.GetAsync(id, context.RequestAborted) is not { } job)
        {
            await NotFoundAsync(context);
            return;
        }
        await context.WriteJsonAsync(news.Shown(job), WebJson.Default.Job);
    }

    private async Task ControlAsync(HttpContext context, JobAction action)
    {
        if (Id(context) is not { } id || await queue.ControlAsync(id, action, context.RequestAborted) is not { Job: { } job } result)
        {
            await NotFoundAsync(context);
            return;
        }
        if (result.Refusal is { } refusal)
        {
            await context.WriteProblemAsync(StatusCodes.Status409Conflict, refusal);
            return;
        }
        await context.WriteJsonAsync(news.Shown(job), WebJson.Default.Job);
    }

    private static JobId? Id(HttpContext context) =>
        long.TryParse(context.GetRouteValue("id") as string, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? new JobId(id) : null;

    private static Task NotFoundAsync(HttpContext context) =>
        context.WriteProblemAsync(StatusCodes.Status404NotFound, new Refusal(ErrorCodes.NoSuchJob, "There is no job with that id."));
}
