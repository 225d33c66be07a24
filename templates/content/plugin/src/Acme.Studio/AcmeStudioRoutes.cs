using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PluginHost.Sdk.Http;
using PluginHost.Sdk.Settings;

namespace Acme.Studio;

/// <summary>Routes below <c>/api/v1/plugins/acme.studio/x</c>. Each says who may call it.</summary>
[EndpointModule("acme.studio", "Acme.Studio", Description = "Tells the settings.")]
internal sealed class AcmeStudioRoutes(ISettings<PluginSettings> settings) : IEndpointModule
{
    public void AddRoutes(IEndpointRouteBuilder routes) => routes.MapGet("/settings", TellAsync)
        .RequireAccess(AccessPolicy.Reader)
        .Describe(new EndpointDoc("tellAcmeStudioSettings", "The settings of the plugin."));

    private Task TellAsync(HttpContext context) => context.WriteJsonAsync(settings.Current, PluginJson.Default.PluginSettings);
}
