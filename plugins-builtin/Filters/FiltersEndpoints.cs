using Microsoft.AspNetCore.Routing;
using PluginHost.Plugins.Filters.Http;
using PluginHost.Sdk.Http;

namespace PluginHost.Plugins.Filters;

/// <summary>All routes of filters, one <see cref="IRouteMap"/> per feature.</summary>
[EndpointModule("builtin.filters.http", "Filters", Prefix = "/api/v1")]
internal sealed class FiltersEndpoints(IEnumerable<IRouteMap> features) : IEndpointModule
{
    public void AddRoutes(IEndpointRouteBuilder routes)
    {
        foreach (var feature in features)
        {
            feature.Map(routes);
        }
    }
}
