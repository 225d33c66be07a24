using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PluginHost.Sdk.Http;
using PluginHost.Web.Routes;

namespace PluginHost.Web.OpenApi;

/// <summary>Serves the OpenAPI document; built anew only when routes or their descriptions changed.</summary>
internal sealed class OpenApiEndpoint(WebHostOptions options, HostRoutes host, PluginRouteTable plugins) : IHostEndpoints
{
    private volatile Built? _built;

    public void Map(IEndpointRouteBuilder routes) =>
        routes.MapMethods("/openapi/v1.json", [HttpMethods.Get, HttpMethods.Head], WriteAsync)
            .AllowPublic("Describes shapes only; clients read it before they have a token.")
            .Describe(Docs.Text("getOpenApi", "This document", "Operations", "application/json; charset=utf-8"));

    private async Task WriteAsync(HttpContext context)
    {
        // Read before the routes are: a change in between makes the next request build again, never keep an old document.
        var version = plugins.Version;
        var built = _built;
        if (built?.Version != version)
        {
            var document = OpenApiDocument.Build(host.Endpoints.Concat(plugins.Endpoints).OfType<RouteEndpoint>(), options.Version);
            _built = built = new Built(version, Encoding.UTF8.GetBytes(document.ToJsonString()));
        }
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = built.Json.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(built.Json, context.RequestAborted);
        }
    }

    private sealed record Built(long Version, byte[] Json);
}
