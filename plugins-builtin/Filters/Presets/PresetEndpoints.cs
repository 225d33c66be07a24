using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PluginHost.Plugins.Filters.Chains;
using PluginHost.Plugins.Filters.Contract;
using PluginHost.Plugins.Filters.Http;
using PluginHost.Sdk;
using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Http;

namespace PluginHost.Plugins.Filters.Presets;

/// <summary><c>GET /filters/presets</c>, <c>PUT, DELETE /filters/presets/{name}</c>.</summary>
internal sealed class PresetEndpoints(PresetStore presets, ICapabilities capabilities) : IRouteMap
{
    private const int MaxPresets = 1_000;

    public void Map(IEndpointRouteBuilder routes)
    {
        var name = new EndpointParameter("name", "string", "The preset.") { InPath = true };
        routes.Map(HttpMethods.Get, "/filters/presets", ListAsync, AccessPolicy.Reader, new EndpointDoc("listFilterPresets", "Chains of filters that were saved by name")
        {
            Responses = [new EndpointResponse(200, "By name") { Body = static () => FiltersJson.Default.PresetList }],
        });
        routes.Map(HttpMethods.Put, "/filters/presets/{name}", SaveAsync, AccessPolicy.Editor, new EndpointDoc("saveFilterPreset", "Save a chain of filters by name")
        {
            Parameters = [name],
            RequestBody = static () => FiltersJson.Default.PresetSteps,
            Responses = [new EndpointResponse(204, "Saved, in place of one of the same name")],
        });
        routes.Map(HttpMethods.Delete, "/filters/presets/{name}", RemoveAsync, AccessPolicy.Editor, new EndpointDoc("deleteFilterPreset", "Forget a chain of filters")
        {
            Parameters = [name],
            Responses = [new EndpointResponse(204, "Gone")],
        });
    }

    private async Task ListAsync(HttpContext context)
    {
        var known = capabilities.List<IFilter>().Select(filter => filter.Id.Value).ToHashSet();
        var saved = await presets.ListAsync(context.RequestAborted);
        var items = saved.Select(preset => new Preset(preset.Name, preset.Steps, [.. preset.Steps.Select(step => step.Filter).Where(filter => !known.Contains(filter)).Distinct()]));
        await context.WriteJsonAsync(new PresetList([.. items]), FiltersJson.Default.PresetList);
    }

    /// <summary>Parameters are not looked at: a preset may be of filters that are away, and says so when it is run.</summary>
    private async Task SaveAsync(HttpContext context)
    {
        if (!PresetName.TryParse(context.Request.RouteValues["name"] as string, out var name))
        {
            await context.WriteInvalidAsync("name", PresetName.Rule);
            return;
        }

        if (await context.ReadJsonAsync(FiltersJson.Default.PresetSteps) is not { } body)
        {
            return;
        }

        if (body.Steps is not { Count: > 0 and <= ChainOpener.MaxSteps } steps || steps.Any(step => step?.Filter is null || !CapabilityId.TryParse(step.Filter, out _)))
        {
            await context.WriteInvalidAsync("steps", $"1 to {ChainOpener.MaxSteps} filters, each with its id.");
            return;
        }

        var saved = await presets.ListAsync(context.RequestAborted);
        if (saved.Count >= MaxPresets && saved.All(preset => preset.Name != name))
        {
            await context.WriteInvalidAsync("name", $"There are {MaxPresets} presets already. Delete one.");
            return;
        }

        await presets.SaveAsync(name, steps, context.RequestAborted);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private async Task RemoveAsync(HttpContext context)
    {
        if (PresetName.TryParse(context.Request.RouteValues["name"] as string, out var name) && await presets.RemoveAsync(name, context.RequestAborted))
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        await context.WriteProblemAsync(StatusCodes.Status404NotFound, FilterRefusals.NoSuchPreset(name ?? ""));
    }
}
