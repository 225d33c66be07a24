using Microsoft.AspNetCore.Routing;
using PluginHost.Plugins.Library.Http;
using PluginHost.Sdk.Http;

namespace PluginHost.Plugins.Library;

/// <summary>All routes of the library, one <see cref="IRouteMap"/> per feature.</summary>
[EndpointModule("builtin.library.http", "Library", Prefix = "/api/v1")]
internal sealed class LibraryEndpoints(IEnumerable<IRouteMap> features, LibraryStart start) : IEndpointModule
{
    public void AddRoutes(IEndpointRouteBuilder routes)
    {
        foreach (var feature in features)
        {
            feature.Map(routes);
        }

        // The host asks once per load, when everything the plugin needs is built: the moment to begin background work.
        start.Begin();
    }
}
