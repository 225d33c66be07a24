using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PluginHost.Runtime.Lifecycle;
using PluginHost.Runtime.Sets;
using PluginHost.Sdk.Http;
using PluginHost.Web.Errors;
using PluginHost.Web.Json;

namespace PluginHost.Web.Plugins.Sets;

/// <summary>Keeping which plugins are on under a name, and going back to it.</summary>
internal sealed class PluginSetEndpoints(RuntimeReference runtime) : IHostEndpoints
{
    private const string Path = ApiPaths.Base + "/plugins/sets";

    public void Map(IEndpointRouteBuilder routes)
    {
        var name = Docs.InPath("name", "string", "The set's name");
        routes.MapGet(Path, context => GuardAsync(context, ListAsync)).RequireAccess(AccessPolicy.Owner)
            .Describe(Docs.Answering("listPluginSets", "Sets of plugins", "Plugins", static () => WebJson.Default.PluginSetList));
        routes.MapPut(Path + "/{name}", context => GuardAsync(context, KeepAsync)).RequireAccess(AccessPolicy.Owner)
            .Describe(Docs.Answering("keepPluginSet", "Keep which plugins are on now, under a name", "Plugins", static () => WebJson.Default.PluginSetView) with { Parameters = [name] });
        routes.MapDelete(Path + "/{name}", context => GuardAsync(context, RemoveAsync)).RequireAccess(AccessPolicy.Owner)
            .Describe(Docs.Empty("removePluginSet", "Remove a set; its plugins stay as they are", "Plugins") with { Parameters = [name] });
        routes.MapPost(Path + "/{name}/apply", context => GuardAsync(context, ApplyAsync)).RequireAccess(AccessPolicy.Owner)
            .Describe(Docs.Answering("applyPluginSet", "Switch plugins as a set says, now and at later starts", "Plugins", static () => WebJson.Default.SwitchedPlugins) with { Parameters = [name] });
    }

    private async Task ListAsync(HttpContext context) =>
        await context.WriteJsonAsync(new PluginSetList([.. runtime.Runtime.Sets.Read().Select(Show)]), WebJson.Default.PluginSetList);

    private async Task KeepAsync(HttpContext context)
    {
        var set = SetSwitcher.Capture(runtime.Runtime, Name(context));
        await runtime.Runtime.Sets.KeepAsync(set, context.RequestAborted);
        await context.WriteJsonAsync(Show(set), WebJson.Default.PluginSetView);
    }

    private async Task RemoveAsync(HttpContext context)
    {
        await runtime.Runtime.Sets.RemoveAsync(Name(context), context.RequestAborted);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private async Task ApplyAsync(HttpContext context)
    {
        var set = runtime.Runtime.Sets.Find(Name(context)) ?? throw new SetRefusedException(SetRefusals.Unknown(Name(context)));

        // Not the request's token: a closed tab must not leave half of a set.
        var switched = await SetSwitcher.ApplyAsync(runtime.Runtime, set, CancellationToken.None);
        await context.WriteJsonAsync(
            new SwitchedPlugins([.. switched.Select(plugin => new SwitchedPlugin(plugin.Id.Value, plugin.IsOn, plugin.Problem?.Code, plugin.Problem?.Reason))]), WebJson.Default.SwitchedPlugins);
    }

    private PluginSetView Show(NamedPluginSet set) => new(
        set.Name, [.. set.On.Select(id => id.Value)], [.. set.Off.Select(id => id.Value)],
        runtime.Runtime.Plugins.All(plugin => plugin.State == PluginState.Disabled ? !set.On.Contains(plugin.Id) : !set.Off.Contains(plugin.Id)));

    private static string Name(HttpContext context) => (string)context.GetRouteValue("name")!;

    private static async Task GuardAsync(HttpContext context, Func<HttpContext, Task> handler)
    {
        try
        {
            await handler(context);
        }
        catch (SetRefusedException refused)
        {
            await context.WriteProblemAsync(SetRefusals.IsUnknown(refused.Refusal) ? StatusCodes.Status404NotFound : StatusCodes.Status422UnprocessableEntity, refused.Refusal);
        }
    }
}
