using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PluginHost.Sdk;
using PluginHost.Sdk.Http;
using PluginHost.Web.Json;

namespace PluginHost.Web.Plugins;

/// <summary>Reading and changing a plugin's settings.</summary>
internal sealed class PluginSettingsEndpoints(RuntimeReference runtime) : IHostEndpoints
{
    private const string Path = ApiPaths.Base + "/plugins/{id}/settings";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, ReadAsync).RequireAccess(AccessPolicy.Owner)
            .Describe(Docs.Answering("getPluginSettings", "A plugin's settings and their schema", "Plugins", static () => WebJson.Default.PluginSettings) with
            {
                Parameters = [PluginEndpoints.IdParameter],
            });
        routes.MapPut(Path, WriteAsync).RequireAccess(AccessPolicy.Owner)
            .Describe(Docs.Taking("putPluginSettings", "Change a plugin's settings", "Plugins", static () => WebJson.Default.PluginSettingsValues, static () => WebJson.Default.PluginSettings) with
            {
                Parameters = [PluginEndpoints.IdParameter],
            });
    }

    private async Task ReadAsync(HttpContext context)
    {
        if (await PluginEndpoints.FindAsync(context, runtime.Runtime) is not { } plugin)
        {
            return;
        }
        await (runtime.Runtime.ReadSettings(plugin.Id) is { } settings ? WriteAsync(context, settings) : RefuseAsync(context, plugin.Id));
    }

    private async Task WriteAsync(HttpContext context)
    {
        if (await PluginEndpoints.FindAsync(context, runtime.Runtime) is not { } plugin
            || await context.ReadJsonAsync(WebJson.Default.PluginSettingsValues) is not { } wanted)
        {
            return;
        }
        if (runtime.Runtime.ReadSettings(plugin.Id) is null)
        {
            await RefuseAsync(context, plugin.Id);
            return;
        }
        var change = await runtime.Runtime.WriteSettingsAsync(plugin.Id, wanted.Values, context.RequestAborted);
        if (change.Errors.Count > 0 || change.Settings is null)
        {
            await context.WriteProblemAsync(
                StatusCodes.Status422UnprocessableEntity, new Refusal(ErrorCodes.BadSettings, "The settings do not fit the plugin's schema.", "See errors for each field."), change.Errors);
            return;
        }
        await WriteAsync(context, change.Settings);
    }

    private static Task WriteAsync(HttpContext context, Runtime.Settings.PluginSettings settings) =>
        context.WriteJsonAsync(new PluginSettings(settings.Schema, settings.PublicValues, settings.Secrets, settings.Version), WebJson.Default.PluginSettings);

    private static Task RefuseAsync(HttpContext context, PluginId id) =>
        context.WriteProblemAsync(StatusCodes.Status404NotFound, new Refusal(ErrorCodes.NoSettings, $"Plugin {id} has no settings."));
}
