namespace PluginHost.Plugins.Scripting.Csx.Guards;

/// <summary>What one run may take.</summary>
internal sealed record ScriptLimits
{
    public static ScriptLimits Default { get; } = new();

    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>A first run only declares: one that takes longer hangs, and keeps others from being made.</summary>
    public TimeSpan FirstRunTime { get; init; } = TimeSpan.FromSeconds(2);

    public ScriptLimits OfFirstRun => FirstRunTime < Time ? this with { Time = FirstRunTime } : this;

    /// <summary>A search is asked about some thousand pictures in a run while somebody waits for the page: what takes longer for so few would take minutes for a library.</summary>
    public TimeSpan SearchTime { get; init; } = TimeSpan.FromSeconds(2);

    public ScriptLimits OfSearch => SearchTime < Time ? this with { Time = SearchTime } : this;

    /// <summary>Allocated in all, not held at once.</summary>
    public long AllocatedBytes { get; init; } = 1L << 30;
}
