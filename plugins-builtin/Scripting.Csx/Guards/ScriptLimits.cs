namespace PluginHost.Plugins.Scripting.Csx.Guards;

/// <summary>What one run may take.</summary>
internal sealed record ScriptLimits
{
    public static ScriptLimits Default { get; } = new();

    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Allocated in all, not held at once.</summary>
    public long AllocatedBytes { get; init; } = 1L << 30;
}
