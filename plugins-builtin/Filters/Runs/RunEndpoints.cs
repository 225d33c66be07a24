using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PluginHost.Plugins.Filters.Contract;
using PluginHost.Plugins.Filters.Http;
using PluginHost.Sdk.Http;

namespace PluginHost.Plugins.Filters.Runs;

/// <summary><c>POST /filters/run</c>: new pictures of many, as an import that can be followed, stopped and undone like any other.</summary>
internal sealed class RunEndpoints(RunStarter runs) : IRouteMap
{
    public void Map(IEndpointRouteBuilder routes) => routes.Map(HttpMethods.Post, "/filters/run", RunAsync, AccessPolicy.Editor, new EndpointDoc("runFilters", "Make new pictures with filters")
    {
        RequestBody = static () => FiltersJson.Default.RunRequest,
        Responses = [new EndpointResponse(202, "Under way: follow the job; GET /imports/{job} tells what came of it") { Body = static () => FiltersJson.Default.RunStarted }],
    });

    private async Task RunAsync(HttpContext context)
    {
        if (await context.ReadJsonAsync(FiltersJson.Default.RunRequest) is not { } body)
        {
            return;
        }

        if (Check(body) is var (field, message))
        {
            await context.WriteInvalidAsync(field, message);
            return;
        }

        var (started, refusal) = await runs.StartAsync(body, context.RequestAborted);
        if (started is null)
        {
            await context.WriteRefusalAsync(refusal!);
            return;
        }

        await context.WriteJsonAsync(started, FiltersJson.Default.RunStarted, StatusCodes.Status202Accepted);
    }

    private static (string Field, string Message)? Check(RunRequest body) => body switch
    {
        { Pictures: null, Q: null } or { Pictures: not null, Q: not null } => ("pictures", "Name pictures or send 'q', and not both."),
        { Pictures.Count: > RunStarter.MaxPictures } => ("pictures", $"At most {RunStarter.MaxPictures}."),
        { Output.Format: { } format } when OutputFormats.Parse(format) is null => ("output.format", $"Must be one of {string.Join(", ", OutputFormats.Names)}."),
        { Output.Quality: < 1 or > 100 } => ("output.quality", "Must be from 1 to 100."),
        _ => null,
    };
}
