using Microsoft.Extensions.Logging;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Lifecycle;

internal sealed partial class PluginTransitions
{
    [LoggerMessage(1320, LogLevel.Information, "Plugin {Plugin} {Version} is active after {Milliseconds:0.0} ms")]
    private partial void LogActive(PluginId plugin, string version, double milliseconds);

    [LoggerMessage(1321, LogLevel.Error, "Plugin {Plugin} is disabled: {Reason}")]
    private partial void LogFailed(PluginId plugin, string reason);

    [LoggerMessage(1322, LogLevel.Information, "Plugin {Plugin} was replaced by {Version} in {Milliseconds:0.0} ms")]
    private partial void LogReplaced(PluginId plugin, string version, double milliseconds);

    [LoggerMessage(1323, LogLevel.Error, "Plugin {Plugin} could not be replaced, the old version serves on: {Reason}")]
    private partial void LogReplaceFailed(PluginId plugin, string reason);

    [LoggerMessage(1324, LogLevel.Information, "Plugin {Plugin} was unloaded: {Reason}")]
    private partial void LogUnloaded(PluginId plugin, string reason);

    [LoggerMessage(1327, LogLevel.Warning, "Plugin {Plugin}: {Reason}")]
    private partial void LogChangedProcess(PluginId plugin, string reason);

    [LoggerMessage(1326, LogLevel.Warning, "Plugin {Plugin}: {Reason}")]
    private partial void LogLeaked(PluginId plugin, string reason);
}
