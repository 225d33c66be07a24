namespace PluginHost.Web.Plugins;

internal sealed record PluginHealth(long Calls, long Failures, double P50Ms, double P99Ms, BreakerState Breaker);
