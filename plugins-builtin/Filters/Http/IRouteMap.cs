using Microsoft.AspNetCore.Routing;

namespace PluginHost.Plugins.Filters.Http;

/// <summary>The routes of one feature.</summary>
internal interface IRouteMap
{
    void Map(IEndpointRouteBuilder routes);
}
