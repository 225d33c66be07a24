using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PluginHost.Sdk;
using PluginHost.Sdk.Accounts;
using PluginHost.Sdk.Http;
using PluginHost.Sdk.Jobs;
using PluginHost.Web.Json;

namespace PluginHost.Web.Health;

/// <summary>For those who watch over the process.</summary>
internal sealed class HealthEndpoints(WebHostOptions options, RuntimeReference runtime, StorageHealth storage) : IHostEndpoints
{
    private const string Harmless = "Watchers have no account; it tells nothing of the library.";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz/live", context => context.WriteJsonAsync(new HealthReport(HealthState.Live, [], runtime.Runtime.IsInSafeMode), WebJson.Default.HealthReport))
            .AllowPublic(Harmless)
            .Describe(Docs.Answering("getLive", "Whether the process answers", "Operations", static () => WebJson.Default.HealthReport));
        routes.MapGet("/healthz/ready", ReadyAsync)
            .AllowPublic(Harmless)
            .Describe(Docs.Answering("getReady", "Whether plugins are loaded and the stores are there", "Operations", static () => WebJson.Default.HealthReport));
        routes.MapGet("/version", context => context.WriteJsonAsync(new VersionReport("PluginHost", options.Version, "v1"), WebJson.Default.VersionReport))
            .AllowPublic(Harmless)
            .Describe(Docs.Answering("getVersion", "Which version runs", "Operations", static () => WebJson.Default.VersionReport));
    }

    private async Task ReadyAsync(HttpContext context)
    {
        string[] missing = [.. Missing<IUserStore>("accounts"), .. Missing<ICredentialStore>("sessions"), .. Missing<IJobStore>("jobs")];
        var state = !runtime.Runtime.IsReady ? HealthState.Starting : missing.Length > 0 ? HealthState.Incomplete : HealthState.Ready;
        if (state == HealthState.Ready && !await storage.IsWritableAsync(context.RequestAborted))
        {
            (state, missing) = (HealthState.Degraded, ["writable storage"]);
        }

        // Degraded still serves everything that is there: who balances load must not take it out.
        var status = state is HealthState.Ready or HealthState.Degraded ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        await context.WriteJsonAsync(new HealthReport(state, missing, runtime.Runtime.IsInSafeMode), WebJson.Default.HealthReport, status);
    }

    private string[] Missing<T>(string name) where T : class => runtime.Capabilities.List<T>().Count > 0 ? [] : [name];
}
