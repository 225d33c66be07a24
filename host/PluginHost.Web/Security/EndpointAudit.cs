using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using PluginHost.Sdk.Http;

namespace PluginHost.Web.Security;

/// <summary>Stops the start of a host with an endpoint that does not say who may call it.</summary>
internal static class EndpointAudit
{
    public static void ThrowIfUndeclared(IEnumerable<Endpoint> endpoints)
    {
        var undeclared = endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<AccessMetadata>() is null).Select(Name).ToArray();
        if (undeclared.Length > 0)
        {
            throw new WebHostStartException(
                ErrorCodes.UndeclaredRoute, $"No access policy on {string.Join(", ", undeclared)}. Add RequireAccess or AllowPublic where it is mapped.");
        }
    }

    public static string Name(Endpoint endpoint)
    {
        var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [];
        var pattern = (endpoint as RouteEndpoint)?.RoutePattern.RawText ?? endpoint.DisplayName ?? "an endpoint";
        return methods.Count == 0 ? pattern : $"{string.Join('|', methods)} {pattern}";
    }
}
