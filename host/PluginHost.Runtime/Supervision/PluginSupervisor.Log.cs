using Microsoft.Extensions.Logging;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Supervision;

internal sealed partial class PluginSupervisor
{
    [LoggerMessage(1401, LogLevel.Warning, "A call into plugin {Plugin} failed: {Message} {Cause}")]
    private partial void LogFault(PluginId plugin, string message, string? cause);
}
