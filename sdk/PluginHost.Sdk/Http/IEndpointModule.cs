using Microsoft.AspNetCore.Routing;

namespace PluginHost.Sdk.Http;

/// <summary>Serves HTTP routes that come and go with the plugin. <b>Implemented by plugins.</b></summary>
/// <remarks>
/// Every route must say who may call it with <see cref="EndpointConventionExtensions.RequireAccess{T}"/>; a module with a route that does not is not served (PH1501).
/// Use <see cref="Microsoft.AspNetCore.Http.RequestDelegate"/> handlers and source-generated JSON in reloadable plugins: delegates that return objects pin the plugin's context.
/// </remarks>
[Contract("http.endpoints", "PH5101", DescribedBy = typeof(EndpointModuleAttribute), Permission = Permissions.Routes, InProcessOnly = true)]
public interface IEndpointModule
{
    /// <summary>Maps the routes, relative to the module's prefix. Called once per load.</summary>
    void AddRoutes(IEndpointRouteBuilder routes);
}
