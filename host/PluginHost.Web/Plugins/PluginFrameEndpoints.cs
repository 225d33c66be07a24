using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PluginHost.Runtime.Lifecycle;
using PluginHost.Sdk;
using PluginHost.Sdk.Http;
using PluginHost.Web.Errors;
using PluginHost.Web.Security;
using PluginHost.Web.StaticUi;

namespace PluginHost.Web.Plugins;

/// <summary>What a plugin's part of the web UI is loaded from: its files, and the empty document of its sandboxed frame with the host's own script.</summary>
internal sealed class PluginFrameEndpoints(RuntimeReference runtime, PluginUiKeys keys, UiFiles files) : IHostEndpoints
{
    private const string Root = "/plugin-ui", Pattern = Root + "/{id}/{key}", HostScript = "/plugin-frame.js";
    private const string WhyPublic = "Static files of one plugin, at an address with a key that only signed-in people are told: a sandboxed frame sends no cookie.";

    public static string FolderOf(PluginId plugin, string key) => $"{Root}/{plugin}/{key}";

    public static string FileOf(PluginId plugin, string key, string path) => $"{FolderOf(plugin, key)}/files/{path.TrimStart('/')}";

    public void Map(IEndpointRouteBuilder routes)
    {
        string[] methods = [HttpMethods.Get, HttpMethods.Head];
        routes.MapMethods(Pattern, methods, context => AnswerAsync(context, SendDocumentAsync)).AllowPublic(WhyPublic);
        routes.MapMethods(Pattern + "/host.js", methods, context => AnswerAsync(context, SendScriptAsync)).AllowPublic(WhyPublic);
        routes.MapMethods(Pattern + "/files/{**path}", methods, context => AnswerAsync(context, SendFileAsync)).AllowPublic(WhyPublic);
    }

    private Task AnswerAsync(HttpContext context, Func<HttpContext, PluginSnapshot, Task> send) =>
        PluginId.TryParse(context.GetRouteValue("id") as string, out var id)
        && runtime.Runtime.Find(id) is { State: PluginState.Active or PluginState.Degraded, Manifest: not null } plugin
        && keys.Fits(plugin, context.GetRouteValue("key") as string)
            ? send(context, plugin)
            : UnknownPaths.AnswerAsync(context);

    private static Task SendDocumentAsync(HttpContext context, PluginSnapshot plugin)
    {
        var folder = FolderOf(plugin.Id, (string)context.GetRouteValue("key")!);
        context.Features.Set(new FrameAnswer(PluginUiPolicy.OfFrame(context.Request, folder, plugin.Manifest!)));
        context.Response.ContentType = "text/html; charset=utf-8";
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.WriteAsync(
            $"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{WebUtility.HtmlEncode(plugin.Manifest!.Name)}</title><script type="module" src="{folder}/host.js"></script></head><body></body></html>""",
            context.RequestAborted);
    }

    private Task SendScriptAsync(HttpContext context, PluginSnapshot plugin) =>
        files.Find(HostScript) is { } script ? SendAsync(context, script) : UnknownPaths.AnswerAsync(context);

    private static Task SendFileAsync(HttpContext context, PluginSnapshot plugin) =>
        SafeFiles.Find(Path.Combine(plugin.Folder, PluginUiEndpoint.Folder), context.GetRouteValue("path") as string) is { } file
            ? SendAsync(context, new StaticFile(file, MediaTypes.Of(file.Name), IsImmutable: false))
            : UnknownPaths.AnswerAsync(context);

    private static Task SendAsync(HttpContext context, StaticFile file)
    {
        context.Features.Set(new FrameAnswer(PluginUiPolicy.OfFiles));
        // Modules are asked for by the rules of other origins, which the frame's is.
        context.Response.Headers.AccessControlAllowOrigin = "*";
        return FileAnswer.SendAsync(context, file);
    }
}
