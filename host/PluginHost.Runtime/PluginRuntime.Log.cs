using Microsoft.Extensions.Logging;
using PluginHost.Sdk;

namespace PluginHost.Runtime;

public sealed partial class PluginRuntime
{
    [LoggerMessage(1010, LogLevel.Warning, "{Problem}")]
    private partial void LogProblem(string problem);

    [LoggerMessage(1011, LogLevel.Warning, "Plugin {Plugin}: {Note}")]
    private partial void LogNote(PluginId plugin, string note);

    [LoggerMessage(1012, LogLevel.Warning, "{Reason}")]
    private partial void LogSafeMode(string reason);

    [LoggerMessage(1325, LogLevel.Error, "Plugin {Plugin} is quarantined: {Reason}")]
    private partial void LogQuarantined(PluginId plugin, string reason);

    [LoggerMessage(1013, LogLevel.Error, "Plugin {Plugin}: {Reason} {Details}")]
    private partial void LogUnhandled(PluginId plugin, string reason, string details);

    [LoggerMessage(1014, LogLevel.Warning, "Plugin {Plugin}: a task of it failed and nobody looked: {Details}")]
    private partial void LogUnobserved(PluginId plugin, string details);
}
