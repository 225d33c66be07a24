using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PluginHost.Sdk.Http;
using PluginHost.Sdk.Settings;

namespace Fixtures.Healthy;

/// <summary>Two routes, one with JSON.</summary>
[EndpointModule("fixtures.healthy", "Healthy routes")]
public sealed class HealthyEndpoints(Counters counters, ISettings<HealthySettings> settings) : IEndpointModule
{
    public void AddRoutes(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/state", (RequestDelegate)StateAsync).RequireAccess(AccessPolicy.Reader);
        routes.MapGet("/calls", (RequestDelegate)(context => context.Response.WriteAsync(counters.Calls.ToString(System.Globalization.CultureInfo.InvariantCulture)))).RequireAccess(AccessPolicy.Reader);
    }

    private async Task StateAsync(HttpContext context)
    {
        counters.Count();
        await Task.Yield();
        counters.Count();
        await context.WriteJsonAsync(new HealthyState(settings.Current.Word, counters.Calls), HealthyJson.Default.HealthyState);
    }
}
