namespace PluginHost.Runtime.Lifecycle;

/// <summary>How calls of one method of a plugin go.</summary>
/// <param name="Contract">The contract's id; <c>http</c>, <c>events</c> or <c>settings</c> for what is called outside of any contract.</param>
/// <param name="Capability">Whose method it is.</param>
/// <param name="Method">Its name.</param>
/// <param name="Calls">Calls since the plugin was loaded.</param>
/// <param name="Failures">Those that threw or missed their deadline.</param>
/// <param name="P50Milliseconds">Median of recent calls.</param>
/// <param name="P99Milliseconds">99th percentile of recent calls.</param>
/// <param name="AllocatedBytes">
/// Mean of what a call allocates on its own thread before it first waits, of one call in 64; <see langword="null"/> before one was measured. What it
/// allocates after that, on other threads and outside of the managed heap is not in it.
/// </param>
/// <param name="ProcessorMilliseconds">Mean of the processor's time that such a call takes, measured likewise; <see langword="null"/> also where the system does not say.</param>
/// <param name="AllocationSamples">How many calls were measured.</param>
public sealed record MethodHealth(
    string Contract, string Capability, string Method, long Calls, long Failures, double P50Milliseconds, double P99Milliseconds, long? AllocatedBytes, double? ProcessorMilliseconds, long AllocationSamples);
