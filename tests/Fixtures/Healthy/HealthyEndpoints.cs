using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PluginHost.Sdk.Http;

namespace Fixtures.Healthy;

/// <summary>One route.</summary>
[EndpointModule("fixtures.healthy", "Healthy routes")]
public sealed class HealthyEndpoints(Counters counters) : IEndpointModule
{
    public void AddRoutes(IEndpointRouteBuilder routes) =>
        routes.MapGet("/calls", (RequestDelegate)(context => context.Response.WriteAsync(counters.Calls.ToString(System.Globalization.CultureInfo.InvariantCulture)))).RequireAccess(AccessPolicy.Reader);
}
