namespace PluginHost.Runtime.Supervision;

/// <summary>Names of the host's traces.</summary>
public static class TraceNames
{
    /// <summary>What every source of ours begins with, those in plugins that came with the host too.</summary>
    public const string Prefix = "PluginHost.";

    /// <summary>The source of calls into plugins.</summary>
    public const string Plugins = "PluginHost.Plugins";

    /// <summary>The source of jobs.</summary>
    public const string Jobs = "PluginHost.Jobs";

    public const string PluginId = "pluginhost.plugin.id";

    public const string PluginVersion = "pluginhost.plugin.version";

    public const string Contract = "pluginhost.contract";

    public const string Capability = "pluginhost.capability";

    public const string Method = "pluginhost.method";

    /// <summary><c>ok</c>, <c>fault</c>, <c>deadline</c> or <c>cancelled</c>.</summary>
    public const string Outcome = "pluginhost.outcome";

    public const string ErrorType = "error.type";
}
