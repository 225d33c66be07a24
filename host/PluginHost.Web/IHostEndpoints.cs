using Microsoft.AspNetCore.Routing;

namespace PluginHost.Web;

/// <summary>One feature's endpoints. Each must declare who may call it, or the host does not start.</summary>
internal interface IHostEndpoints
{
    void Map(IEndpointRouteBuilder routes);
}
