using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PluginHost.Sdk.Http;

namespace Fixtures.Small;

/// <summary>One route.</summary>
[EndpointModule("fixtures.small", "Small routes")]
public sealed class SmallEndpoints : IEndpointModule
{
    public void AddRoutes(IEndpointRouteBuilder routes) =>
        routes.MapGet("/here", (RequestDelegate)(context => context.Response.WriteAsync("here"))).RequireAccess(AccessPolicy.Reader);
}
