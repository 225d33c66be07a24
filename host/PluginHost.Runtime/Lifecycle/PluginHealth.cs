namespace PluginHost.Runtime.Lifecycle;

/// <summary>How calls into a plugin go.</summary>
/// <param name="Calls">Calls since it was loaded.</param>
/// <param name="Failures">Those that threw or missed their deadline.</param>
/// <param name="P50Milliseconds">Median of recent calls.</param>
/// <param name="P99Milliseconds">99th percentile of recent calls.</param>
/// <param name="BreakerOpen">Whether calls are refused for now.</param>
public sealed record PluginHealth(long Calls, long Failures, double P50Milliseconds, double P99Milliseconds, bool BreakerOpen)
{
    /// <summary>Those that were called, by contract, capability and name.</summary>
    public IReadOnlyList<MethodHealth> Methods { get; init; } = [];
}
