using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PluginHost.Sdk;
using PluginHost.Sdk.Http;
using PluginHost.Web.Errors;
using PluginHost.Web.Json;

namespace PluginHost.Web.Plugins;

/// <summary>The ways out of safe mode.</summary>
internal sealed class SafeModeEndpoints(RuntimeReference runtime, PluginPresenter presenter) : IHostEndpoints
{
    private const string Path = ApiPaths.Base + "/safe-mode";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, context => context.WriteJsonAsync(presenter.Show(runtime.Runtime.SafeMode), WebJson.Default.SafeMode))
            .RequireAccess(AccessPolicy.Reader)
            .Describe(Docs.Answering("getSafeMode", "Whether only the plugins that came with the host run, and why", "Plugins", static () => WebJson.Default.SafeMode));
        routes.MapPost(Path + "/leave", LeaveAsync).RequireAccess(AccessPolicy.Owner)
            .Describe(Docs.Answering("leaveSafeMode", "Forget failed starts and load what was left out", "Plugins", static () => WebJson.Default.SafeMode));
        routes.MapPost(Path + "/restore-last-good", RestoreAsync).RequireAccess(AccessPolicy.Owner)
            .Describe(Docs.Answering("restoreLastGoodPlugins", "Disable what is not of the last good set, and leave safe mode", "Plugins", static () => WebJson.Default.RestoredPlugins));
    }

    // Not the request's token: a closed tab must not leave plugins between two states.
    private async Task LeaveAsync(HttpContext context) =>
        await context.WriteJsonAsync(presenter.Show(await runtime.Runtime.LeaveSafeModeAsync(CancellationToken.None)), WebJson.Default.SafeMode);

    private async Task RestoreAsync(HttpContext context)
    {
        try
        {
            await context.WriteJsonAsync(presenter.Show(await runtime.Runtime.RestoreLastGoodAsync(CancellationToken.None)), WebJson.Default.RestoredPlugins);
        }
        catch (PluginFaultException fault)
        {
            await context.WriteProblemAsync(StatusCodes.Status409Conflict, FaultProblem.Describe(fault));
        }
    }
}
