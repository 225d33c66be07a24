using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PluginHost.Plugins.Library.Contract;
using PluginHost.Plugins.Library.Http;
using PluginHost.Plugins.Library.Understanding;
using PluginHost.Sdk;
using PluginHost.Sdk.Http;
using PluginHost.Sdk.Jobs;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Findings;

/// <summary><c>GET /library/findings</c> and <c>DELETE /library/findings/{engine}</c>.</summary>
internal sealed class FindingsEndpoints(ICapabilities capabilities, IJobQueue jobs) : IRouteMap
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.Get("/library/findings", ListAsync, AccessPolicy.Owner, new EndpointDoc("listFindings", "Engines that have left tags or scores in the library, those of removed plugins too")
        {
            Tag = "Library",
            Responses = [Doc.Ok(static () => LibraryJson.Default.EngineTraceList, "By id of the engine")],
        });
        routes.Delete("/library/findings/{engine}", ForgetAsync, AccessPolicy.Owner, new EndpointDoc("forgetFindings", "Take back everything that an engine found; what people decided stays")
        {
            Tag = "Library",
            Parameters = [new EndpointParameter("engine", "string", "The engine's id.") { InPath = true }],
            Responses = [Doc.Accepted(static () => LibraryJson.Default.ForgetStarted, "The job that does it")],
        });
    }

    private async Task ListAsync(HttpContext context)
    {
        var active = EngineSet.Read(capabilities).Engines.Select(engine => engine.Info.Id).ToHashSet();
        var found = await ReadAsync(context.RequestAborted);
        await context.WriteJsonAsync(
            new EngineTraceList([.. found.Select(engine => new EngineTrace(engine.Engine.Value, engine.Pictures, active.Contains(engine.Engine)))]), LibraryJson.Default.EngineTraceList);
    }

    private async Task ForgetAsync(HttpContext context)
    {
        var name = (string)context.GetRouteValue("engine")!;
        if (EngineSet.Read(capabilities).Engines.Any(engine => engine.Info.Id.Value == name))
        {
            await context.WriteProblemAsync(StatusCodes.Status409Conflict, LibraryRefusals.EngineIsActive(name));
            return;
        }

        if ((await ReadAsync(context.RequestAborted)).All(engine => engine.Engine.Value != name))
        {
            await context.WriteProblemAsync(StatusCodes.Status404NotFound, LibraryRefusals.NoFindings(name));
            return;
        }

        var payload = JsonSerializer.Serialize(new ForgetPayload(name), ForgetJson.Default.ForgetPayload);
        var job = await jobs.EnqueueAsync(
            new NewJob(ForgetJob.Kind, $"Take back what {name} found", payload) { UniqueKey = $"{ForgetJob.Kind}/{name}" }, context.RequestAborted);
        await context.WriteJsonAsync(new ForgetStarted(job.Id.Value), LibraryJson.Default.ForgetStarted, StatusCodes.Status202Accepted);
    }

    private async Task<IReadOnlyList<EngineFindings>> ReadAsync(CancellationToken cancellationToken) =>
        (await capabilities.CallAsync((ICatalog catalog) => catalog.ListFindingsAsync(new ListFindingsRequest(), cancellationToken))).Items;
}
