using Microsoft.Extensions.Logging;
using PluginHost.Sdk;

namespace PluginHost.Runtime.Scopes;

internal sealed partial class PluginScope
{
    [LoggerMessage(1340, LogLevel.Warning, "Plugin {Plugin}: a callback on its Stopping token failed or took too long: {Problem}")]
    private partial void LogStopCallback(PluginId plugin, string problem);
}
