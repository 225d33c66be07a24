namespace PluginHost.Web.Plugins;

/// <summary>How calls into a plugin go, since it was loaded.</summary>
internal sealed record PluginHealth(long Calls, long Failures, double P50Ms, double P99Ms, BreakerState Breaker, IReadOnlyList<PluginMethod> Methods);
