using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PluginHost.Runtime.Lifecycle;
using PluginHost.Sdk.Http;
using PluginHost.Web.Errors;
using PluginHost.Web.StaticUi;

namespace PluginHost.Web.Plugins;

/// <summary>The files below a plugin's <c>ui/</c> folder, and nothing beside it.</summary>
internal sealed class PluginUiEndpoint(RuntimeReference runtime) : IHostEndpoints
{
    public const string Folder = "ui";

    public void Map(IEndpointRouteBuilder routes) =>
        routes.MapMethods(ApiPaths.Base + "/plugins/{id}/ui/{**path}", [HttpMethods.Get, HttpMethods.Head], ReadAsync).RequireAccess(AccessPolicy.Reader)
            .Describe(Docs.Text("getPluginUiFile", "A file of a plugin's user interface", "Plugins", "application/octet-stream") with
            {
                Parameters = [PluginEndpoints.IdParameter, Docs.InPath("path", "string", "Path below the plugin's ui folder")],
            });

    private async Task ReadAsync(HttpContext context)
    {
        if (await PluginEndpoints.FindAsync(context, runtime.Runtime) is not { } plugin)
        {
            return;
        }
        var isServing = plugin.State is PluginState.Active or PluginState.Degraded;
        if (!isServing || SafeFiles.Find(Path.Combine(plugin.Folder, Folder), context.GetRouteValue("path") as string) is not { } file)
        {
            await UnknownPaths.AnswerAsync(context);
            return;
        }
        context.Response.Headers.ContentSecurityPolicy = PluginUiPolicy.OfFiles;
        await FileAnswer.SendAsync(context, new StaticFile(file, MediaTypes.Of(file.Name), IsImmutable: false));
    }
}
