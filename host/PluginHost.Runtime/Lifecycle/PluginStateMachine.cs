using System.Collections.Frozen;

namespace PluginHost.Runtime.Lifecycle;

/// <summary>The moves a plugin can make from state to state.</summary>
public static class PluginStateMachine
{
    private static readonly FrozenDictionary<PluginState, PluginState[]> Moves = new Dictionary<PluginState, PluginState[]>
    {
        [PluginState.Discovered] = [PluginState.Verified, PluginState.Quarantined, PluginState.Disabled],
        [PluginState.Verified] = [PluginState.Resolved, PluginState.Disabled],
        [PluginState.Resolved] = [PluginState.Loading, PluginState.Disabled],
        [PluginState.Loading] = [PluginState.Active, PluginState.Disabled],
        [PluginState.Active] = [PluginState.Degraded, PluginState.Draining],
        [PluginState.Degraded] = [PluginState.Active, PluginState.Draining],
        [PluginState.Draining] = [PluginState.Unloaded, PluginState.Leaked, PluginState.Quarantined, PluginState.Disabled],
        [PluginState.Unloaded] = [PluginState.Leaked, PluginState.Discovered],
        [PluginState.Leaked] = [PluginState.Unloaded, PluginState.Discovered],
        [PluginState.Quarantined] = [PluginState.Discovered, PluginState.Disabled],
        [PluginState.Disabled] = [PluginState.Discovered],
    }.ToFrozenDictionary();

    public static bool CanMove(PluginState from, PluginState to) => Moves[from].Contains(to);

    /// <exception cref="InvalidOperationException">There is no such move: a bug of the host.</exception>
    public static void Check(PluginState from, PluginState to)
    {
        if (!CanMove(from, to))
        {
            throw new InvalidOperationException($"A plugin cannot go from {from} to {to}. Allowed from {from}: {string.Join(", ", Moves[from])}.");
        }
    }

    /// <summary>Whether its code runs.</summary>
    public static bool IsRunning(PluginState state) => state is PluginState.Active or PluginState.Degraded;
}
