namespace PluginHost.Runtime.Lifecycle;

/// <summary>Where a plugin is in its life. <see cref="PluginStateMachine"/> has the moves that are allowed.</summary>
public enum PluginState
{
    Discovered,
    Verified,
    Resolved,
    Loading,
    Active,
    Degraded,
    Draining,
    Unloaded,
    Leaked,
    Quarantined,
    Disabled,
}
