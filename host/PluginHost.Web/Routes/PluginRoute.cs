using PluginHost.Sdk.Http;

namespace PluginHost.Web.Routes;

/// <summary>A route that one instance of a plugin wants to serve.</summary>
internal sealed record PluginRoute(RouteKey Key, AccessMetadata Access, RouteTarget Target);
