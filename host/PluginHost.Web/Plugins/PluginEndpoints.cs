using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PluginHost.Runtime;
using PluginHost.Runtime.Lifecycle;
using PluginHost.Sdk;
using PluginHost.Sdk.Http;
using PluginHost.Web.Errors;
using PluginHost.Web.Json;

namespace PluginHost.Web.Plugins;

/// <summary>The plugins, and switching and reloading them.</summary>
internal sealed class PluginEndpoints(RuntimeReference runtime, PluginPresenter presenter) : IHostEndpoints
{
    private const string Path = ApiPaths.Base + "/plugins";

    public static EndpointParameter IdParameter { get; } = Docs.InPath("id", "string", "The plugin's id");

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, context => context.WriteJsonAsync(new PluginList([.. runtime.Runtime.Plugins.Select(presenter.Show)], presenter.Show(runtime.Runtime.SafeMode)), WebJson.Default.PluginList))
            .RequireAccess(AccessPolicy.Reader)
            .Describe(Docs.Answering("listPlugins", "All plugins that were found", "Plugins", static () => WebJson.Default.PluginList));
        routes.MapGet(Path + "/{id}", ReadAsync).RequireAccess(AccessPolicy.Reader)
            .Describe(Docs.Answering("getPlugin", "One plugin", "Plugins", static () => WebJson.Default.Plugin) with { Parameters = [IdParameter] });
        MapAction(routes, "enable", "Load a disabled plugin, now and at later starts", static (runtime, id, token) => runtime.EnableAsync(id, token));
        MapAction(routes, "disable", "Unload a plugin and what depends on it, now and at later starts", static (runtime, id, token) => runtime.DisableAsync(id, token));
        MapAction(routes, "reload", "Replace the running instance by a fresh one", static (runtime, id, token) => runtime.ReloadAsync(id, "asked for", token));
        routes.MapGet(ApiPaths.Base + "/ui/slots", context => context.WriteJsonAsync(new UiSlotList(presenter.Slots()), WebJson.Default.UiSlotList))
            .RequireAccess(AccessPolicy.Reader)
            .Describe(Docs.Answering("listUiSlots", "Elements that plugins add to the web UI", "Plugins", static () => WebJson.Default.UiSlotList));
    }

    /// <summary>The plugin a path names, or <see langword="null"/> after a 404 was answered.</summary>
    public static async ValueTask<PluginSnapshot?> FindAsync(HttpContext context, IPluginRuntime runtime)
    {
        if (PluginId.TryParse(context.GetRouteValue("id") as string, out var id) && runtime.Find(id) is { } plugin)
        {
            return plugin;
        }
        await context.WriteProblemAsync(
            StatusCodes.Status404NotFound, new Refusal(ErrorCodes.UnknownPlugin, "There is no plugin with that id.", "GET /api/v1/plugins lists those that were found."));
        return null;
    }

    private async Task ReadAsync(HttpContext context)
    {
        if (await FindAsync(context, runtime.Runtime) is { } plugin)
        {
            await context.WriteJsonAsync(presenter.Show(plugin), WebJson.Default.Plugin);
        }
    }

    private void MapAction(
        IEndpointRouteBuilder routes, string name, string summary, Func<IPluginRuntime, PluginId, CancellationToken, Task<TransitionReport>> action) =>
        routes.MapPost($"{Path}/{{id}}/{name}", context => ActAsync(context, action)).RequireAccess(AccessPolicy.Owner)
            .Describe(Docs.Answering($"{name}Plugin", summary, "Plugins", static () => WebJson.Default.PluginAction) with { Parameters = [IdParameter] });

    private async Task ActAsync(HttpContext context, Func<IPluginRuntime, PluginId, CancellationToken, Task<TransitionReport>> action)
    {
        if (await FindAsync(context, runtime.Runtime) is not { } plugin)
        {
            return;
        }
        try
        {
            // Not the request's token: a closed tab must not leave a plugin between two states.
            var report = await action(runtime.Runtime, plugin.Id, CancellationToken.None);
            await context.WriteJsonAsync(presenter.Show(report, runtime.Runtime.Find(plugin.Id) ?? plugin), WebJson.Default.PluginAction);
        }
        catch (PluginFaultException fault)
        {
            await context.WriteProblemAsync(StatusCodes.Status409Conflict, FaultProblem.Describe(fault));
        }
    }
}
