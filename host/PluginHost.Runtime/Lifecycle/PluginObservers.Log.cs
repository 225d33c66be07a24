using Microsoft.Extensions.Logging;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Lifecycle;

internal sealed partial class PluginObservers
{
    [LoggerMessage(1328, LogLevel.Error, "{Observer} failed when it was told of plugin {Plugin}: {Problem}")]
    private partial void LogFailed(string observer, PluginId plugin, string problem);
}
