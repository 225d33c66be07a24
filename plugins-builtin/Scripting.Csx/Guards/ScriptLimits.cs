namespace PluginHost.Plugins.Scripting.Csx.Guards;

/// <summary>What one run may take.</summary>
internal sealed record ScriptLimits
{
    public static ScriptLimits Default { get; } = new();

    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>A first run only declares: one that takes longer hangs, and keeps others from being made.</summary>
    public TimeSpan FirstRunTime { get; init; } = TimeSpan.FromSeconds(2);

    public ScriptLimits OfFirstRun => FirstRunTime < Time ? this with { Time = FirstRunTime } : this;

    /// <summary>Allocated in all, not held at once.</summary>
    public long AllocatedBytes { get; init; } = 1L << 30;
}
