namespace PluginHost.Sdk;

/// <summary>A call across the plugin boundary failed: it threw, missed its deadline, or its plugin is not there.</summary>
/// <remarks>Holds text only, never the plugin's own exception object, which would keep an unloaded plugin alive.</remarks>
public sealed class PluginFaultException : Exception
{
    /// <summary>Makes a fault.</summary>
    /// <param name="code">The <c>PHnnnn</c> code.</param>
    /// <param name="message">Names the plugin, the reason and the cure.</param>
    /// <param name="plugin">The plugin at fault, if known.</param>
    public PluginFaultException(string code, string message, PluginId? plugin = null) : base($"{code}: {message}")
    {
        Code = code;
        Plugin = plugin;
    }

    /// <summary>The <c>PHnnnn</c> code.</summary>
    public string Code { get; }

    /// <summary>The plugin at fault, if known.</summary>
    public PluginId? Plugin { get; }

    /// <summary>Full type name of the plugin's exception, if there was one.</summary>
    public string? CauseType { get; init; }

    /// <summary>The plugin's exception as text with its stack, for the log.</summary>
    public string? CauseText { get; init; }

    /// <summary>When it is worth trying again, if it is.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>
    /// The cause lies outside of the plugin: a full disk, a volume or a server that is away. Such a fault reaches the caller as it is, does not count
    /// against the plugin, and work that it stopped waits until the cause is gone.
    /// </summary>
    public bool CausedOutside { get; init; }
}
