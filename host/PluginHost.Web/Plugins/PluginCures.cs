using PluginHost.Runtime.Lifecycle;

namespace PluginHost.Web.Plugins;

/// <summary>What a person can do about a state that needs doing something, where the runtime's reason does not say.</summary>
internal static class PluginCures
{
    public static string? For(PluginState state) => state switch
    {
        PluginState.Degraded => "It failed several times in a row. Wait a moment, then reload it; if it fails again, disable it and tell its author.",
        PluginState.Leaked => "Its old code could not be removed from memory. Restart PluginHost when convenient, and tell its author.",
        PluginState.Quarantined => "It was stopped because it kept failing. Reload it to try again, or install another version.",
        PluginState.Disabled => "Enable it to use it.",
        _ => null,
    };
}
