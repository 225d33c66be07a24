namespace PluginHost.Sdk;

/// <summary>How a plugin's code is loaded.</summary>
public enum PluginLoadMode
{
    /// <summary>Collectible and shadow-copied: reload and removal without a restart, proved each time.</summary>
    Reloadable,

    /// <summary>Loaded by path and kept for the life of the process: for hot loops, native libraries and database engines.</summary>
    Pinned,

    /// <summary>In a process of its own: for native or untrusted code. A crash ends that process and the calls in it, nothing else.</summary>
    Worker,
}
