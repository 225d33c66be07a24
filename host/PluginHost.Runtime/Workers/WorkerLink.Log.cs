using Microsoft.Extensions.Logging;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Workers;

internal sealed partial class WorkerLink
{
    [LoggerMessage(1520, LogLevel.Information, "Plugin {Plugin} runs in process {Process}")]
    private partial void LogStarted(PluginId plugin, int process);

    [LoggerMessage(1521, LogLevel.Warning, "Process {Process} of plugin {Plugin} is gone: {Reason}")]
    private partial void LogEnded(PluginId plugin, int process, string reason);

    [LoggerMessage(1522, LogLevel.Warning, "Plugin {Plugin} did not stop in its process: {Reason}")]
    private partial void LogStopped(PluginId plugin, string reason);

    [LoggerMessage(1523, LogLevel.Information, "{Line}")]
    private partial void LogPrinted(string line);

    [LoggerMessage(1525, LogLevel.Warning, "This system does not hold plugins in processes of their own to {Missing}: they may there what the host may. docs/plugins/workers.md says what is needed")]
    private partial void LogNotShutIn(string missing);

    [LoggerMessage(EventId = 1524, Message = "{Category}: {Text}")]
    private partial void LogLine(LogLevel level, string category, string text);
}
