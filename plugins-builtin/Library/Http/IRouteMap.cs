using Microsoft.AspNetCore.Routing;

namespace PluginHost.Plugins.Library.Http;

/// <summary>The routes of one feature.</summary>
internal interface IRouteMap
{
    void Map(IEndpointRouteBuilder routes);
}
