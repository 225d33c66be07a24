using PluginHost.Sdk;

namespace PluginHost.Web.Routes;

/// <summary>Routes of a plugin that are not served, and why.</summary>
/// <param name="Plugin">Whose.</param>
/// <param name="Refusal">Code, reason and cure.</param>
internal sealed record RouteRefusal(PluginId Plugin, Refusal Refusal);
