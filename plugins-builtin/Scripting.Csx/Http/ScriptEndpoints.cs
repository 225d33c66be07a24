using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PluginHost.Plugins.Scripting.Csx.Contract;
using PluginHost.Plugins.Scripting.Csx.Files;
using PluginHost.Plugins.Scripting.Csx.Reference;
using PluginHost.Plugins.Scripting.Csx.Serving;
using PluginHost.Plugins.Scripting.Csx.Sources;
using PluginHost.Sdk.Http;

namespace PluginHost.Plugins.Scripting.Csx.Http;

/// <summary><c>/scripts</c>. Reading is for those who may change pictures, writing for owners: what is written here runs in the server.</summary>
[EndpointModule("builtin.scripting.csx.http", "Scripts", Prefix = "/api/v1")]
internal sealed class ScriptEndpoints(ScriptHost host, ScriptStore store, ScriptFolder folder, ScriptMaker maker, ScriptMapper mapper, ReferenceBook reference, ScriptStart start) : IEndpointModule
{
    public void AddRoutes(IEndpointRouteBuilder routes)
    {
        routes.Get("/scripts", ListAsync, ScriptDocs.List);
        routes.Get("/scripts/reference", ReadReferenceAsync, ScriptDocs.Reference);
        routes.Get("/scripts/{name}", GetAsync, ScriptDocs.Get);
        routes.Put("/scripts/{name}", PutAsync, ScriptDocs.Put);
        routes.Delete("/scripts/{name}", DeleteAsync, ScriptDocs.Delete);
        routes.Post("/scripts/check", CheckAsync, ScriptDocs.Check);

        // The host asks once per load, when everything the plugin needs is built: the moment to begin background work.
        start.Begin();
    }

    private async Task ListAsync(HttpContext context)
    {
        await start.FoundAsync(context.RequestAborted);
        await context.WriteJsonAsync(new ScriptList(folder.Path, [.. host.List().Select(mapper.ToScript)]), ScriptingJson.Default.ScriptList);
    }

    private Task ReadReferenceAsync(HttpContext context) => context.WriteJsonAsync(reference.Read(), ScriptingJson.Default.ScriptReference);

    private async Task GetAsync(HttpContext context)
    {
        var name = context.ScriptName();
        if (host.Find(name) is { } status && await SettledFile.ReadAsync(status.Path, context.RequestAborted) is { } file)
        {
            // What is no UTF-8 is shown as well as can be; its diagnostic says what to do.
            var source = Encoding.UTF8.GetString(file.Bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? file.Bytes.AsSpan(ScriptSource.PreambleBytes) : file.Bytes);
            await context.WriteJsonAsync(mapper.ToDetail(status, source), ScriptingJson.Default.ScriptDetail);
        }
        else
        {
            await context.WriteProblemAsync(StatusCodes.Status404NotFound, ScriptRefusals.NoSuchScript(name));
        }
    }

    private async Task PutAsync(HttpContext context)
    {
        var name = context.ScriptName();
        if (!ScriptStore.IsName(name))
        {
            await context.WriteProblemAsync(StatusCodes.Status400BadRequest, ScriptRefusals.NotAName(name));
            return;
        }

        if (await context.ReadScriptAsync(ScriptingJson.Default.ScriptEdit, static edit => edit.Source) is not { } edit)
        {
            return;
        }

        if (!await store.TryWriteAsync(name, edit.Source, edit.Sha256, context.RequestAborted))
        {
            await context.WriteProblemAsync(StatusCodes.Status409Conflict, ScriptRefusals.ChangedMeanwhile(name));
            return;
        }

        // Written is written: what follows is not cancelled with the request.
        await host.RefreshAsync([name], CancellationToken.None);
        await (host.Find(name) is { } status
            ? context.WriteJsonAsync(mapper.ToScript(status), ScriptingJson.Default.Script)
            : context.WriteProblemAsync(StatusCodes.Status409Conflict, ScriptRefusals.ChangedMeanwhile(name)));
    }

    private async Task DeleteAsync(HttpContext context)
    {
        var name = context.ScriptName();
        if (!ScriptStore.IsName(name) || host.Find(name) is null)
        {
            await context.WriteProblemAsync(StatusCodes.Status404NotFound, ScriptRefusals.NoSuchScript(name));
            return;
        }

        store.Delete(name);
        await host.RefreshAsync([name], CancellationToken.None);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private async Task CheckAsync(HttpContext context)
    {
        if (await context.ReadScriptAsync(ScriptingJson.Default.ScriptCheck, static check => check.Source) is not { } check)
        {
            return;
        }

        var path = store.PathOf(check.Name is { } given && ScriptStore.IsName(given) ? given : "unnamed.csx");
        var bytes = Encoding.UTF8.GetBytes(check.Source);
        var made = check.Run ? await maker.MakeAsync(path, bytes, keep: false, context.RequestAborted) : await maker.CheckAsync(path, bytes, context.RequestAborted);
        using (made.Script)
        {
            await context.WriteJsonAsync(
                new ScriptCheckResult(mapper.ToDiagnostics(made.Diagnostics), ScriptMapper.ToDefinitions(made.Script?.Definitions ?? [])), ScriptingJson.Default.ScriptCheckResult);
        }
    }
}
