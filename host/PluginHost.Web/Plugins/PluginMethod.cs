namespace PluginHost.Web.Plugins;

/// <summary>
/// One method and how calls of it go. <c>AllocatedBytes</c> is the mean of what a call allocates on its own thread before it first waits, of one call
/// in 64; absent before one was measured. <c>ProcessorMs</c> is the processor's time of such a stretch.
/// </summary>
internal sealed record PluginMethod(
    string Contract, string Capability, string Method, long Calls, long Failures, double P50Ms, double P99Ms, long? AllocatedBytes, double? ProcessorMs, long AllocationSamples);
