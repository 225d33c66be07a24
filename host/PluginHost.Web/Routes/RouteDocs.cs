using Microsoft.AspNetCore.Http;
using PluginHost.Sdk.Http;

namespace PluginHost.Web.Routes;

/// <summary>Finds what an endpoint says of itself, the host's or a plugin's.</summary>
internal static class RouteDocs
{
    public static EndpointDoc? Of(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<RouteSlot>() is { } slot ? slot.Doc : endpoint.Metadata.GetMetadata<EndpointDoc>();
}
