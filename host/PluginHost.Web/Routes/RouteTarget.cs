using Microsoft.AspNetCore.Http;
using PluginHost.Runtime.Lifecycle;
using PluginHost.Sdk.Http;

namespace PluginHost.Web.Routes;

/// <summary>What a slot runs now: the only place of the routing table that holds an object of the plugin.</summary>
/// <param name="Activation">The instance.</param>
/// <param name="Handler">The plugin's handler.</param>
/// <param name="Doc">What it does.</param>
internal sealed record RouteTarget(IPluginActivation Activation, RequestDelegate Handler, EndpointDoc? Doc);
