using PluginHost.Runtime.Discovery;

namespace PluginHost.Runtime.Supervision;

/// <summary>How patient the fence is.</summary>
internal sealed record SupervisionPolicy(int Threshold, TimeSpan Window, TimeSpan Pause, int QuarantineAfter, TimeSpan CancelGrace)
{
    /// <summary>Calls run on a pool thread of their own: a plugin that blocks its thread for ever then keeps that thread, and not its caller's. Costs about a microsecond.</summary>
    public bool RunOnPool { get; init; }

    /// <summary>A call with a deadline that takes longer than this is warned of; <see cref="TimeSpan.Zero"/> for never.</summary>
    public TimeSpan SlowCall { get; init; }

    /// <summary>What came with the host is trusted with its caller's thread; a stranger's plugin is not, unless none of its code runs here.</summary>
    public static SupervisionPolicy From(PluginRuntimeOptions options, PluginCandidate candidate) =>
        new(options.BreakerThreshold, options.BreakerWindow, options.BreakerPause, options.QuarantineAfter, options.CancelGrace) { RunOnPool = candidate.SharesProcess && !candidate.BuiltIn, SlowCall = options.SlowCall };
}
