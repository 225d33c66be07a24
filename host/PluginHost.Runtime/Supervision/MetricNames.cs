namespace PluginHost.Runtime.Supervision;

/// <summary>Names of the runtime's metrics.</summary>
public static class MetricNames
{
    /// <summary>The meter; one instance per loaded plugin and per set of what it offers at run time, disposed with it.</summary>
    public const string Meter = "PluginHost.Plugins";

    /// <summary>Histogram of milliseconds per call.</summary>
    public const string Duration = "pluginhost.plugin.call.duration";

    /// <summary>Counter of calls that threw or missed their deadline.</summary>
    public const string Failures = "pluginhost.plugin.failures";

    /// <summary>Counter of requests made by a plugin's HTTP clients.</summary>
    public const string HttpRequests = "pluginhost.plugin.http.requests";

    public const string PluginTag = "plugin";

    public const string CapabilityTag = "capability";
}
